namespace MlpLabs.Protocol.Values;

/// <summary>How large a value may be that crosses a process border.</summary>
/// <param name="MaxElements">Scalars and arrays in it, empty arrays included, and the largest length of an array in one dimension.</param>
/// <param name="MaxBytes">Bytes it is written in.</param>
/// <param name="MaxDepth">Arrays and tuples inside each other.</param>
public sealed record ValueLimits(int MaxElements, int MaxBytes, int MaxDepth)
{
    public static ValueLimits Default { get; } = new(MaxElements: 2_000_000, MaxBytes: 16 << 20, MaxDepth: 16);
}
