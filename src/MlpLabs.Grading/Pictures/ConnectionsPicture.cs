using MlpLabs.Engine;

namespace MlpLabs.Grading.Pictures;

/// <summary>Which connections a one-dimensional network has, which of them share a weight, and what its units see of the inputs.</summary>
/// <param name="Widths">The widths of the layers, the inputs first.</param>
/// <param name="Windows">The windows between them.</param>
/// <param name="Kinds">The first layer as it is connected in several ways.</param>
/// <param name="Fields">For every layer, which of its units the middle unit of the last layer depends on.</param>
/// <param name="PathCounts">For every input, the number of paths to the last layer.</param>
public sealed record ConnectionsPicture(
    string Title, int[] Widths, int[] Windows, IReadOnlyList<ConnectionKind> Kinds, bool[][] Fields, long[] PathCounts) : Picture(Title)
{
    /// <summary>The three ways to connect layers of stride 1 without padding. Throws <see cref="ArgumentException"/> for windows that do not fit.</summary>
    /// <param name="actual">The student's counts, or null where none came back.</param>
    public static ConnectionsPicture Of(
        string title, int inputs, int[] windows,
        (long fullyConnected, long locallyConnected, long convolutional) expected, (long fullyConnected, long locallyConnected, long convolutional)? actual)
    {
        var widths = ParameterCounts.Sizes(inputs, windows);
        return new(
            title, widths, windows,
            [
                new(Connectivity.FullyConnected, Weights(Connectivity.FullyConnected), expected.fullyConnected, actual?.fullyConnected),
                new(Connectivity.LocallyConnected, Weights(Connectivity.LocallyConnected), expected.locallyConnected, actual?.locallyConnected),
                new(Connectivity.Convolutional, Weights(Connectivity.Convolutional), expected.convolutional, actual?.convolutional),
            ],
            [.. Enumerable.Range(0, widths.Length).Select(FieldIn)],
            ReceptiveFields.PathCounts(inputs, windows));

        // Entry [unit, input]: the number of the weight, from 1; 0 where there is no connection.
        int[,] Weights(Connectivity connectivity)
        {
            var weights = new int[widths[1], inputs];
            var own = 0;
            for (var unit = 0; unit < widths[1]; unit++)
            {
                var sees = ReceptiveFields.Of(unit, 1, inputs, windows);
                for (var (input, place) = (0, 0); input < inputs; input++)
                    if (connectivity == Connectivity.FullyConnected || sees[input])
                        weights[unit, input] = connectivity == Connectivity.Convolutional ? ++place : ++own;
            }
            return weights;
        }

        // The layers below layer l are no part of the way from l to the last layer: seen from l, the units of l are the inputs.
        bool[] FieldIn(int layer) => ReceptiveFields.Of((widths[^1] - 1) / 2, windows.Length - layer, widths[layer], windows[layer..]);
    }
}

/// <summary>A layer connected in one way.</summary>
/// <param name="Weights">Entry [unit, input] is the number of the connection's weight, from 1, or 0 where there is no connection.</param>
/// <param name="Expected">The right count of parameters of the whole network.</param>
/// <param name="Actual">The student's, or null.</param>
public sealed record ConnectionKind(Connectivity Connectivity, int[,] Weights, long Expected, long? Actual);
