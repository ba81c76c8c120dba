// Example A has a symmetric W1, which hides a transposed one; so have saturated units most mistakes. The generic cases catch
// them. In the batch, layers of different sizes make a transposed W throw, and equal widths show what it computes: most cases have
// them, as a diagnosis rests on the cases that return.
Check("forward", "The 2-2-1 network, step by step", points: 4)
    .Calls("Forward", (double[,] W1, double[] b1, double[] w2, double b2, double[] x) => TwoTwoOne.Of(W1, b1, w2, b2).Forward(x))
    .ComputedInOrder("z1", "h", "z2", "yHat")
    .Visible("worked example A", [new double[,] { { 5, 5 }, { 5, 5 } }, new[] { -2.5, -7.5 }, new double[] { 10, -10 }, -5.0, new double[] { 1, 0 }])
    .Visible("worked example B", [new[,] { { 0.08, 0.02 }, { 0.41, 0.20 } }, new[] { 0.15, 0.11 }, new[] { 0.02, -0.35 }, -0.27, new double[] { 0, 1 }])
    .Visible("weights of both signs", [new[,] { { 0.7, -1.3 }, { 1.9, 0.4 } }, new[] { -0.6, 0.25 }, new[] { 1.1, -2.3 }, 0.35, new[] { 0.6, -1.7 }])
    .Hidden("ordinary weights", 12, r => [r.Weights(2, 2), r.Weights(2), r.Weights(2), r.Weight(), r.Inputs(2)])
    .Hidden("saturated hidden units", [new[,] { { 0.7, -1.3 }, { 1.9, 0.4 } }, new[] { -0.6, 0.25 }, new[] { 1.1, -2.3 }, 0.35, new double[] { 40, -25 }])
    .Hidden("output saturated at one", [new[,] { { 1.2, -0.4 }, { 0.9, 1.7 } }, new[] { 0.3, -0.8 }, new double[] { 450, 390 }, 120.0, new[] { 0.6, 0.9 }])
    .Hidden("output saturated at zero", [new[,] { { 1.2, -0.4 }, { 0.9, 1.7 } }, new[] { 0.3, -0.8 }, new double[] { -450, -390 }, -500.0, new[] { 0.6, 0.9 }])
    .Shows(n => NetworkPicture.Forward("The forward pass through the network", n.Case, NetworkNumbers.TwoTwoOne(n.Case)))
    .Shows(n => ErrorMapPicture.Of("How far the numbers are off", n.Case))
    .Sampled("corner", new double[][] { [0, 0], [1, 0], [0, 1], [1, 1] }.Select(x => new object[]
        { new double[,] { { 4, 6 }, { 7, 3 } }, new double[] { -8, -2 }, new double[] { -9, 8 }, -3.0, x }))
    .Shows(numbers => Planes(numbers.Samples));

Check("forward-batch", "Any network, a batch at a time", points: 4)
    .Calls("ForwardBatch", (double[,] X, double[][,] W, double[][] b, string hidden, string output) => DenseNetwork.ForwardBatch(X, W, b, hidden, output))
    .Visible("worked example A as a batch", [
        new double[,] { { 0, 0 }, { 0, 1 }, { 1, 0 }, { 1, 1 } },
        new[] { new double[,] { { 5, 5 }, { 5, 5 } }, new double[,] { { 10, -10 } } },
        new double[][] { [-2.5, -7.5], [-5] },
        "sigmoid", "sigmoid"])
    .Visible("three inputs, two units, one layer", [
        new[,] { { 0.5, -1.5, 0.25 }, { -0.75, 0.4, 1.2 }, { 1.6, 0.3, -0.6 }, { -0.2, -0.9, 0.7 } },
        new[] { new[,] { { 1.5, -0.5, 0.8 }, { -1.2, 0.6, 2.0 } } },
        new double[][] { [0.4, -0.7] },
        "tanh", "identity"])
    .Hidden("two layers, tanh and sigmoid", 2, r => Network(r, 4, "tanh", "sigmoid", 3, 5, 2))
    .Hidden("two layers, relu and identity", 2, r => Network(r, 5, "relu", "identity", 4, 6, 3))
    .Hidden("two layers, sigmoid and tanh", 1, r => Network(r, 6, "sigmoid", "tanh", 2, 4, 3))
    .Hidden("two layers, identity and sigmoid", 1, r => Network(r, 4, "identity", "sigmoid", 2, 3, 1))
    .Hidden("three layers", 1, r => Network(r, 6, "tanh", "relu", 3, 5, 4, 2))
    .Hidden("four layers", 1, r => Network(r, 7, "relu", "tanh", 2, 6, 5, 3, 4))
    .Hidden("one layer", 1, r => Network(r, 5, "tanh", "relu", 3, 4))
    .Hidden("one example", 1, r => Network(r, 1, "tanh", "sigmoid", 3, 4, 2))
    .Hidden("two layers of equal width", 8, r => Network(r, 4, "sigmoid", "identity", 3, 3, 3))
    .Hidden("three layers of equal width", 8, r => Network(r, 5, "tanh", "identity", 2, 2, 2, 2))
    .Hidden("one layer of equal width", 4, r => Network(r, 3, "relu", "tanh", 4, 4))
    .Hidden("one example, equal widths", 4, r => Network(r, 1, "relu", "sigmoid", 3, 3, 3))
    .Hidden("no example", 1, r => Network(r, 0, "relu", "sigmoid", 3, 5, 2))
    .Hidden("no example, three layers", 1, r => Network(r, 0, "tanh", "identity", 2, 4, 3, 5))
    .Hidden("saturated outputs", [
        new double[,] { { 800, -3 }, { -750, 2 }, { 0.5, -0.25 } },
        new[] { new[,] { { 1, 0.4 }, { -1.2, 0.7 }, { 0.3, -2 } } },
        new double[][] { [0.5, -0.25, 0.125] },
        "tanh", "sigmoid"])
    .Shows(n => ErrorMapPicture.Of("How far the numbers are off", n.Case));

// z1 is linear in x: three corners give the lines that the student's units have.
static Picture Planes(IReadOnlyList<ShownCase> corners)
{
    PlaneLine Unit(int unit)
    {
        var own = corners.Take(3).Select(c => c.Actual<double[]>("z1")).ToArray();
        return PlaneLine.Through(
            $"unit {unit}", [.. corners.Take(3).Select(c => c.Expected<double[]>("z1")[unit])],
            own.All(z1 => z1?.Length == 2) ? [.. own.Select(z1 => z1[unit])] : null);
    }
    PlanePoint Point(ShownCase corner)
    {
        var x = corner.Argument<double[]>("x");
        return new(x, (int)x[0] ^ (int)x[1], corner.Expected<double[]>("h"), corner.Actual<double[]>("h"), corner.Returned ? corner.Actual<double>("yHat") : double.NaN);
    }
    var (w2, b2) = (corners[0].Argument<double[]>("w2"), corners[0].Argument<double>("b2"));
    return new PlanesPicture(
        "A network that solves XOR: what its hidden units do to the four inputs",
        [.. corners.Select(Point)], [Unit(0), Unit(1)], new PlaneLine("the output", [w2[0], w2[1], b2], null))
    {
        Network = NetworkNumbers.TwoTwoOne(corners[0]),
    };
}

static object[] Network(CaseRandom r, int examples, string hidden, string output, params int[] sizes)
{
    var layers = Enumerable.Range(1, sizes.Length - 1).ToArray();
    return
    [
        r.Inputs(examples, sizes[0]),
        layers.Select(l => r.Weights(sizes[l], sizes[l - 1])).ToArray(),
        layers.Select(l => r.Weights(sizes[l])).ToArray(),
        hidden,
        output,
    ];
}
