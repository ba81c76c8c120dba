using System.Globalization;

namespace MlpLabs.Grading.Exercises;

/// <summary>What is wrong in a pack: file, place and the next step. Line and column count from 1; 0 means the whole file.</summary>
public sealed record PackError(string File, int Line, int Column, string Message)
{
    public override string ToString() => Line == 0
        ? $"{File}: {Message}"
        : string.Create(CultureInfo.InvariantCulture, $"{File}({Line},{Math.Max(Column, 1)}): {Message}");
}

/// <summary>A pack or a part of one, or what is wrong with it.</summary>
public sealed record PackResult<T>(T? Value, IReadOnlyList<PackError> Errors) where T : class
{
    public static PackResult<T> Of(T value) => new(value, []);

    public static PackResult<T> Wrong(params IReadOnlyList<PackError> errors) => new(null, errors);
}
