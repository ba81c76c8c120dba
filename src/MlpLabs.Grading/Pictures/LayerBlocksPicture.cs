namespace MlpLabs.Grading.Pictures;

/// <summary>The layers of a network with their numbers of weights and biases, and the student's count beside the right one.</summary>
/// <param name="Case">The name of the case that is drawn.</param>
/// <param name="Inputs">The number of inputs.</param>
/// <param name="Counts">What is counted.</param>
public sealed record LayerBlocksPicture(string Title, string Case, long Inputs, IReadOnlyList<LayerBlock> Layers, IReadOnlyList<BlockCount> Counts) : Picture(Title)
{
    /// <summary>A dense network of these layer sizes, inputs first.</summary>
    public static LayerBlocksPicture Dense(string title, string @case, IReadOnlyList<int> sizes, BlockCount count) =>
        new(title, @case, sizes[0], [.. sizes.Skip(1).Select((units, l) => new LayerBlock(units, (long)sizes[l] * units, units))], [count]);
}

/// <summary>A layer and what leads to it.</summary>
public sealed record LayerBlock(long Units, long Weights, long Biases);

/// <summary>A count: the right one, and the student's where one came back.</summary>
public sealed record BlockCount(string Name, long Expected, long? Actual);
