using MlpLabs.Grading.Judging;
using MlpLabs.Grading.Pictures;

namespace MlpLabs.Reporting.Tests.Pictures;

/// <summary>Pictures of every kind, of right, wrong and hostile values. The right numbers are those of the statements' worked examples.</summary>
static class PictureSamples
{
    const double Delta = -0.02980455231475332;
    const double Upstream = -0.2980455231475332;
    const double Slope = 0.07010371654510815;
    const double Hidden = 0.020894098872273115;

    static readonly NetworkNumbers ExampleA = NetworkNumbers.TwoTwoOne(new double[,] { { 5, 5 }, { 5, 5 } }, [-2.5, -7.5], [10, -10], -5, [1, 0]);

    /// <summary>A name for the golden file, and the picture.</summary>
    public static IReadOnlyDictionary<string, Picture> All { get; } = new Dictionary<string, Picture>
    {
        ["error-map-gradients"] = ErrorMap(
            ("db2", 0, Row(Delta), Row(Delta)),
            ("dw2", 1, Row(0.5, 2), Row(0.5000001, -2)),
            ("db1", 1, Row(1, 1), Row(double.NaN, double.PositiveInfinity)),
            ("dW1", 2, new double[,] { { 1, 2 }, { 3, 4 } }, new double[,] { { 1, 2.000001 }, { 300, 4 } })),
        ["error-map-misshapen"] = ErrorMap(
            ("a", 2, new double[,] { { 1, 2 } }, new double[,] { { 1 }, { 2 } }), ("b", 1, Row(1, 2), null), ("", 0, Row(1), Row(1)), ("c", 2, new double[0, 0], Row(5))),
        ["error-map-large"] = ErrorMap(("Y", 2, new double[200, 30], new double[200, 30]), ("Z", 2, new double[20, 20], Filled(20, 20)), ("V", 2, new double[12, 12], null)),
        ["network-right"] = Network(Delta, [-0.027543633219808194, -0.0022609190949451287], [-Hidden, Hidden], [-Hidden, 0, Hidden, 0]),
        ["network-reference"] = Network(Delta, [-0.027543633219808194, -0.0022609190949451287], [-Hidden, Hidden], [-Hidden, 0, Hidden, 0]) with { IsReference = true },
        ["network-hidden-slope-missing"] = Network(Delta, [-0.027543633219808194, -0.0022609190949451287], [Upstream, -Upstream], [Upstream, 0, -Upstream, 0]),
        ["network-two-mistakes"] = Network(2 * Delta, [2 * -0.027543633219808194, 2 * -0.0022609190949451287], [0.5, 0.25], null),
        ["network-not-finite"] = Network(double.NaN, [double.PositiveInfinity, double.NegativeInfinity], [1e300, -1e-300], [double.NaN, double.NaN, double.NaN, double.NaN]),
        ["network-forward"] = new NetworkPicture("The forward pass", "worked example A", ExampleA,
        [
            new("z1", NetworkPlace.PreActivations, 0, [2.5, -2.5], [5, 0]),
            new("h", NetworkPlace.Activations, 0, ExampleA.Layers[0].a, [0.9933071490757153, 0.5]) { FromOwn = [0.9933071490757153, 0.5] },
            new("z2", NetworkPlace.PreActivations, 1, ExampleA.Layers[1].z, [-0.066928509242847]) { FromOwn = [-0.066928509242847] },
            new("yHat", NetworkPlace.Activations, 1, ExampleA.Layers[1].a, [0.25]) { FromOwn = [0.4832741] },
        ], Tolerance.T1),
        ["network-step"] = new NetworkPicture("After the step", "worked example A", ExampleA,
        [
            new("W1", NetworkPlace.Weights, 0, [5.01, 5, 4.99, 5], [4.99, 5, 5.01, 5]) { IsNew = true },
            new("b1", NetworkPlace.Biases, 0, [-2.49, -7.51], [-2.51, -7.49]) { IsNew = true },
            new("w2", NetworkPlace.Weights, 1, [10.01, -9.99], [10.01, -9.99]) { IsNew = true },
            new("b2", NetworkPlace.Biases, 1, [-4.985], [-5.015]) { IsNew = true },
        ], Tolerance.T1) { AreIndependent = true },
        ["network-deep"] = Deep(),
        ["chain-rule-right"] = Chain(weight => weight with { Actual = weight.Expected, IsRight = true, Steps = [.. weight.Steps.Select(s => s with { Actual = s.Expected })] }),
        ["chain-rule-reference"] = Chain(weight => weight with { Actual = weight.Expected, IsRight = true, Steps = [.. weight.Steps.Select(s => s with { Actual = s.Expected })] }) with { IsReference = true },
        ["chain-rule-slope-missing"] = Chain(weight => weight.Layer == 1
            ? weight with { Actual = weight.Expected, IsRight = true }
            : weight with { Actual = weight.Steps[0].Expected * weight.Steps[2].Expected, Steps = [weight.Steps[0] with { Actual = weight.Steps[0].Expected }, weight.Steps[1] with { Actual = 1 }, weight.Steps[2] with { Actual = 1 }] }),
        ["chain-rule-transposed"] = Chain(weight => weight.Name switch
        {
            "W1[0,1]" => weight with { Actual = Hidden, ExchangedWith = "W1[1,0]", IsRight = false, Steps = [weight.Steps[0] with { Actual = Upstream }, weight.Steps[1] with { Actual = Slope }, weight.Steps[2]] },
            "W1[1,0]" => weight with { Actual = 0, ExchangedWith = "W1[0,1]", Steps = [weight.Steps[0] with { Actual = -Upstream }, weight.Steps[1] with { Actual = Slope }, weight.Steps[2]] },
            _ => weight with { Actual = weight.Expected, IsRight = true, Steps = [.. weight.Steps.Select(s => s with { Actual = s.Expected })] },
        }),
        ["chain-rule-exchanged"] = Chain(weight => weight with { Actual = weight.Expected, IsRight = true, Steps = [.. weight.Steps.Select(s => s with { Actual = s.Expected })] }) with { Exchanged = ["dW1"] },
        ["chain-rule-not-there"] = Chain(weight => weight),
        ["chain-rule-not-finite"] = Chain(weight => weight with { Actual = double.NaN, Steps = [.. weight.Steps.Select(s => s with { Actual = double.PositiveInfinity })] }),
        ["curves-tanh"] = Curves(z => Math.Tanh(z)),
        ["curves-right"] = Curves(z => Sigmoid(z)),
        ["curves-reference"] = Curves(z => Sigmoid(z)) with { IsReference = true },
        ["curves-overflowing"] = Curves(z => z > 2 ? double.NaN : z < -2 ? double.PositiveInfinity : 1e30 * z),
        ["curves-nothing"] = Curves(_ => null),
        ["curves-several"] = new CurvesPicture("Several", "z",
            [new CurvePanel("f", [0, 1, 2], [5, 5, 5], [new Curve("a", [5, 5, 6]), new Curve("b", [4, null, -7e99]), new Curve("c", [5])], [new CurveMark("m", 1, 5, null)])]),
        ["layer-blocks"] = LayerBlocksPicture.Dense("The layers", "two hidden layers", [2, 16, 8, 1], new BlockCount("parameters in all", 193, 168)),
        ["layer-blocks-reference"] = LayerBlocksPicture.Dense("The layers", "two hidden layers", [2, 16, 8, 1], new BlockCount("parameters in all", 193, 193)) with { IsReference = true },
        ["layer-blocks-huge"] = LayerBlocksPicture.Dense("The layers", "very large", [.. Enumerable.Repeat(100_000, 14)], new BlockCount("parameters in all", 130_001_300_000, null)),
        ["ledger-bias-per-example"] = Ledger([("X", 32, 2), ("W1", 8, 2), ("b1", 32, 8), ("Z1", 32, 8), ("A1", 8, 32)]),
        ["ledger-right"] = Ledger([("X", 32, 2), ("W1", 8, 2), ("b1", 1, 8), ("Z1", 32, 8), ("A1", 32, 8)]),
        ["ledger-reference"] = Ledger([("X", 32, 2), ("W1", 8, 2), ("b1", 1, 8), ("Z1", 32, 8), ("A1", 32, 8)]) with { IsReference = true },
        ["ledger-another-order"] = Ledger([("X", 32, 2), ("Z1", 32, 8), ("W1", 8, 2), ("b1", 1, 8), ("A1", 32, 8)]),
        ["ledger-other-names"] = Ledger([("X", 32, 2), ("W", 8, 2), ("b", 1, 8), ("Z1", 32, 8), ("A1", 32, 8)]),
        ["ledger-short"] = Ledger([("X", 32, 2), ("W1", 8, 2)]),
        ["ledger-hostile"] = Ledger([.. Enumerable.Range(0, 500).Select(i => (i % 2 == 0 ? Samples.Hostile + new string('x', 5000) : null, int.MaxValue, int.MinValue))]),
        ["ledger-nothing"] = new LedgerPicture("The ledger", "c", [new("X", 1, 2)], null),
    };

    static double[,] Row(params double[] values)
    {
        var row = new double[1, values.Length];
        for (var j = 0; j < values.Length; j++)
            row[0, j] = values[j];
        return row;
    }

    static double[,] Filled(int rows, int columns)
    {
        var matrix = new double[rows, columns];
        for (var i = 0; i < rows; i++)
            for (var j = 0; j < columns; j++)
                matrix[i, j] = Math.Pow(10, j - i);
        return matrix;
    }

    static ErrorMapPicture ErrorMap(params (string Name, int Indices, double[,] Expected, double[,]? Actual)[] parts) =>
        new("How far the numbers are off", "worked example A", [.. parts.Select(p => new ErrorMapComponent(p.Name, [new(p.Name, p.Expected, p.Actual, Allowed(p.Expected)) { Indices = p.Indices }]))]);

    static double[,] Allowed(double[,] expected)
    {
        var allowed = new double[expected.GetLength(0), expected.GetLength(1)];
        for (var i = 0; i < expected.GetLength(0); i++)
            for (var j = 0; j < expected.GetLength(1); j++)
                allowed[i, j] = 1e-12 + 1e-9 * Math.Abs(expected[i, j]);
        return allowed;
    }

    static NetworkPicture Network(double db2, double[] dw2, double[] db1, double[]? dW1) => new("The backward pass", "worked example A", ExampleA,
    [
        new("db2", NetworkPlace.Biases, 1, [Delta], [db2]),
        new("dw2", NetworkPlace.Weights, 1, [-0.027543633219808194, -0.0022609190949451287], dw2) { FromOwn = [.. ExampleA.Layers[0].a.Select(h => h * db2)] },
        new("∂L/∂h", NetworkPlace.Inside, 0, [Upstream, -Upstream], null),
        new("db1", NetworkPlace.Biases, 0, [-Hidden, Hidden], db1) { FromOwn = [10 * db2 * Slope, -10 * db2 * Slope] },
        new("dW1", NetworkPlace.Weights, 0, [-Hidden, 0, Hidden, 0], dW1) { FromOwn = [db1[0], 0, db1[1], 0] },
    ], Tolerance.T1);

    static NetworkPicture Deep()
    {
        int[] sizes = [3, 8, 8, 12, 2];
        var W = Enumerable.Range(1, 4).Select(l => Filled(sizes[l], sizes[l - 1])).ToArray();
        var network = NetworkNumbers.Of([1, -1, 0.5], W, [.. W.Select(w => new double[w.GetLength(0)])], "tanh", "identity",
            [.. Enumerable.Range(1, 4).Select(l => new LayerNames($"W{l}", $"b{l}", $"z{l}", $"a{l}"))]);
        return new("A deeper network", "deep", network, [.. network.Layers.Select((l, k) => new NetworkQuantity(l.Names.a, NetworkPlace.Activations, k, l.a, k < 2 ? l.a : null))], Tolerance.T1);
    }

    static ChainRulePicture Chain(Func<ChainRuleWeight, ChainRuleWeight> student)
    {
        double[] h = [0.9241418199787566, 0.07585818002124356];
        var weights = new List<ChainRuleWeight> { Output("b2", -1, 1), Output("w2[0]", 0, h[0]), Output("w2[1]", 1, h[1]) };
        foreach (var i in new[] { 0, 1 })
            for (var j = -1; j < 2; j++)
                weights.Add(OfHidden(j < 0 ? $"b1[{i}]" : $"W1[{i},{j}]", i, j, j < 0 ? 1 : 1 - j));
        return new("Every gradient as a product", "worked example A", [2, 2, 1], [.. weights.Select(student)]);

        static ChainRuleWeight Output(string name, int j, double input) => new(name, 1, 0, j,
        [
            new([new(ChainRuleRole.Upstream, "∂L/∂yHat", -1.0307201), new(ChainRuleRole.Local, "φ′(z2)", 0.0289162)], Delta, null),
            new([new(ChainRuleRole.Input, j < 0 ? "1" : $"h[{j}]", input)], input, null),
        ], Delta * input, null, false);

        static ChainRuleWeight OfHidden(string name, int i, int j, double input) => new(name, 0, i, j,
        [
            new([new(ChainRuleRole.Upstream, $"∂L/∂h[{i}]", i == 0 ? Upstream : -Upstream)], i == 0 ? Upstream : -Upstream, null),
            new([new(ChainRuleRole.Local, $"φ′(z1[{i}])", Slope)], Slope, null),
            new([new(ChainRuleRole.Input, j < 0 ? "1" : $"x[{j}]", input)], input, null),
        ], (i == 0 ? -Hidden : Hidden) * input, null, input == 0);
    }

    static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    static CurvesPicture Curves(Func<double, double?> student)
    {
        double[] x = [.. Enumerable.Range(-8, 17).Select(k => k / 2.0)];
        var panel = new CurvePanel("σ(z)", x, [.. x.Select(Sigmoid)], [new Curve("σ(z)", [.. x.Select(student)])], student(0) == 0.5 ? [] : [new CurveMark("in the middle", 0, 0.5, student(0))]);
        return new("The curve of Sigmoid", "z", [panel, panel.Slope("slope of Sigmoid, measured", [.. x.Select(z => Sigmoid(z) * (1 - Sigmoid(z)))])]);
    }

    static LedgerPicture Ledger((string?, int, int)[] rows) => new("The ledger", "a batch of 32",
        [new("X", 32, 2), new("W1", 8, 2), new("b1", 1, 8), new("Z1", 32, 8), new("A1", 32, 8)], [.. rows.Select(r => new LedgerRow(r.Item1, r.Item2, r.Item3))]);
}
