namespace MlpLabs.Protocol.Values;

/// <summary>The scalars a student's signature may name.</summary>
public enum ScalarKind
{
    Double,
    Int32,
    Int64,
    Boolean,
    Text,
}

/// <summary>What C# and .NET call a <see cref="ScalarKind"/>.</summary>
internal static class ScalarKinds
{
    public static Type ClrType(ScalarKind kind) => kind switch
    {
        ScalarKind.Double => typeof(double),
        ScalarKind.Int32 => typeof(int),
        ScalarKind.Int64 => typeof(long),
        ScalarKind.Boolean => typeof(bool),
        ScalarKind.Text => typeof(string),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Keyword(ScalarKind kind) => kind switch
    {
        ScalarKind.Double => "double",
        ScalarKind.Int32 => "int",
        ScalarKind.Int64 => "long",
        ScalarKind.Boolean => "bool",
        ScalarKind.Text => "string",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static ScalarKind? FromKeyword(string keyword) => keyword switch
    {
        "double" => ScalarKind.Double,
        "int" => ScalarKind.Int32,
        "long" => ScalarKind.Int64,
        "bool" => ScalarKind.Boolean,
        "string" => ScalarKind.Text,
        _ => null,
    };

    public static ScalarKind? FromType(Type type) =>
        type == typeof(double) ? ScalarKind.Double
        : type == typeof(int) ? ScalarKind.Int32
        : type == typeof(long) ? ScalarKind.Int64
        : type == typeof(bool) ? ScalarKind.Boolean
        : type == typeof(string) ? ScalarKind.Text
        : null;
}
