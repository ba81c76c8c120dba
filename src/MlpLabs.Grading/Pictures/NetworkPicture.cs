using MlpLabs.Engine;
using MlpLabs.Grading.Judging;

namespace MlpLabs.Grading.Pictures;

/// <summary>A dense network with its numbers, and which quantity of the student's is the first to deviate.</summary>
/// <param name="Case">The name of the case that is drawn.</param>
/// <param name="Quantities">What is computed, in the order of computation where there is one.</param>
/// <param name="Tolerance">When a number counts as right.</param>
public sealed record NetworkPicture(string Title, string Case, NetworkNumbers Network, IReadOnlyList<NetworkQuantity> Quantities, Tolerance Tolerance)
    : Picture(Title)
{
    /// <summary>Whether no quantity is computed from another one, so that none comes first.</summary>
    public bool AreIndependent { get; init; }

    /// <summary>A forward pass: the case's components have the names of the layers' pre-activations and activations. Null where nothing came back.</summary>
    public static NetworkPicture? Forward(string title, ShownCase @case, NetworkNumbers network)
    {
        var quantities = new List<NetworkQuantity>();
        var below = network.x;
        for (var l = 0; l < network.Layers.Count; l++)
        {
            var layer = network.Layers[l];
            var (z, a) = (@case.ActualNumbers(layer.Names.z), @case.ActualNumbers(layer.Names.a));
            quantities.Add(new(layer.Names.z, NetworkPlace.PreActivations, l, layer.z, z)
            {
                FromOwn = below is null ? null : DenseLayer.PreActivations(layer.W, layer.b, below),
            });
            quantities.Add(new(layer.Names.a, NetworkPlace.Activations, l, layer.a, a) { FromOwn = z is null ? null : network.Activated(l, z) });
            below = a;
        }
        return Of(title, @case, network, quantities);
    }

    /// <summary>
    /// Gradients: the case's components are called like the layers' weights and biases with a d before them (dW1, db1).
    /// δ of a layer is the gradient of its biases; what lies between two layers, ∂L/∂a, is no part of the answer. Null where nothing came back.
    /// </summary>
    public static NetworkPicture? Gradients(string title, ShownCase @case, NetworkNumbers network, DenseTrace trace)
    {
        var quantities = new List<NetworkQuantity>();
        double[]? above = null;
        for (var l = network.Layers.Count - 1; l >= 0; l--)
        {
            var (layer, right) = (network.Layers[l], trace.Layers[l]);
            var (db, dW) = (@case.ActualNumbers("d" + layer.Names.b), @case.ActualNumbers("d" + layer.Names.W));
            if (l < network.Layers.Count - 1)
                quantities.Add(new($"∂L/∂{layer.Names.a}", NetworkPlace.Inside, l, Matrices.Row(right.dA, 0), null));
            quantities.Add(new("d" + layer.Names.b, NetworkPlace.Biases, l, right.db, db)
            {
                FromOwn = above is null ? null : [.. above.Select((dA, i) => dA * Activations.Derivative(right.Activation, right.Z[0, i]))],
            });
            quantities.Add(new("d" + layer.Names.W, NetworkPlace.Weights, l, [.. right.dW.Cast<double>()], dW)
            {
                IsExchanged = @case.ExchangedNumbers("d" + layer.Names.W) is not null,
                FromOwn = db is null ? null : [.. DenseLayer.WeightGradient(Matrices.FromRows([db]), right.Input).Cast<double>()],
            });
            above = db is null ? null : Matrices.Row(DenseLayer.InputGradient(Matrices.FromRows([db]), layer.W), 0);
        }
        return Of(title, @case, network, quantities);
    }

    /// <summary>
    /// New parameters: the case's components have the names of the layers' weights and biases. Each comes from its own old value and its own
    /// gradient. Null where nothing came back.
    /// </summary>
    public static NetworkPicture? Step(string title, ShownCase @case, NetworkNumbers network)
    {
        var quantities = new List<NetworkQuantity>();
        foreach (var (l, names) in network.Layers.Select((layer, l) => (l, layer.Names)))
        {
            quantities.Add(new(names.W, NetworkPlace.Weights, l, @case.ExpectedNumbers(names.W), @case.ActualNumbers(names.W)) { IsNew = true });
            quantities.Add(new(names.b, NetworkPlace.Biases, l, @case.ExpectedNumbers(names.b), @case.ActualNumbers(names.b)) { IsNew = true });
        }
        return Of(title, @case, network, quantities) is { } picture ? picture with { AreIndependent = true } : null;
    }

    static NetworkPicture? Of(string title, ShownCase @case, NetworkNumbers network, IReadOnlyList<NetworkQuantity> quantities) =>
        @case.Returned ? new(title, @case.Name, network, quantities, @case.ToleranceOf(0)) : null;
}

/// <summary>Something computed in a network, for all units or weights of a layer.</summary>
/// <param name="Name">Its name in the answer, like <c>dW1</c>.</param>
/// <param name="Place">Where the drawing puts it.</param>
/// <param name="Layer">The layer it belongs to, from 0.</param>
/// <param name="Expected">The right numbers, row by row.</param>
/// <param name="Actual">The student's in the same order; null where the answer does not have it in this shape.</param>
public sealed record NetworkQuantity(string Name, NetworkPlace Place, int Layer, double[] Expected, double[]? Actual)
{
    /// <summary>What the right step makes of the student's own earlier values: where the student's numbers are these, they deviate as a consequence alone.</summary>
    public double[]? FromOwn { get; init; }

    /// <summary>Whether the answer has it with rows and columns exchanged, as its shape tells.</summary>
    public bool IsExchanged { get; init; }

    /// <summary>Whether it takes the place of what stood there, as weights do after a step.</summary>
    public bool IsNew { get; init; }
}

/// <summary>Where a quantity stands in a network.</summary>
public enum NetworkPlace
{
    PreActivations,
    Activations,

    /// <summary>At the connections.</summary>
    Weights,

    /// <summary>At the units, beside their biases.</summary>
    Biases,

    /// <summary>Computed on the way, but no part of the answer.</summary>
    Inside,
}
