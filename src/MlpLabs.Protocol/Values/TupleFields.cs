using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace MlpLabs.Protocol.Values;

/// <summary>The elements of a value tuple of any type.</summary>
/// <remarks>By their fields: the members of <see cref="ITuple"/> and the constructors are compiled anew for every type of tuple, which costs a worker more.</remarks>
internal static class TupleFields
{
    static readonly string[] Names = ["Item1", "Item2", "Item3", "Item4", "Item5", "Item6", "Item7"];

    /// <summary>The fields in order; false for what is no value tuple of at most seven elements.</summary>
    public static bool TryFind(Type type, [NotNullWhen(true)] out FieldInfo[]? fields)
    {
        fields = null;
        if (!TypeShapes.IsTuple(type))
            return false;
        fields = new FieldInfo[type.GetGenericArguments().Length];
        for (var i = 0; i < fields.Length; i++)
            fields[i] = type.GetField(Names[i])!;
        return true;
    }

    /// <summary>A tuple of these elements, which must be of the types of its fields.</summary>
    public static object Fill(Type type, object?[] elements)
    {
        var tuple = RuntimeHelpers.GetUninitializedObject(type);
        for (var i = 0; i < elements.Length; i++)
            type.GetField(Names[i])!.SetValue(tuple, elements[i]);
        return tuple;
    }
}
