using MlpLabs.Engine.Tests.Support;

namespace MlpLabs.Engine.Tests;

public class DenseNetworkTests
{
    /// <summary>Every output activation with every loss that goes with it.</summary>
    public static TheoryData<string, string, Loss> Combinations
    {
        get
        {
            var data = new TheoryData<string, string, Loss>();
            foreach (var hidden in (string[])["sigmoid", "tanh", "relu", "gelu", "identity"])
            {
                data.Add(hidden, "softmax", Loss.SoftmaxCrossEntropy);
                data.Add(hidden, "softmax", Loss.SquaredError);
                foreach (var output in (string[])["sigmoid", "tanh", "identity", "relu", "gelu"])
                    foreach (var loss in (Loss[])[Loss.SquaredError, Loss.HalfSquaredError, Loss.AbsoluteError])
                        data.Add(hidden, output, loss);
                data.Add(hidden, "sigmoid", Loss.CrossEntropy);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Gradients_agree_with_differences(string hidden, string output, Loss loss)
    {
        var random = new SeededRandom(31);
        int[] sizes = [3, 5, 4, 2];
        var (W, b) = Draw.Layers(random, sizes);
        var (X, Y) = (Draw.Matrix(random, 7, 3), Targets(random, 7));
        var layout = new DenseShape(sizes, "identity", "identity", Loss.SquaredError);
        var (dW, db) = DenseNetwork.BackwardBatch(X, Y, W, b, hidden, output, loss);
        Near.Gradient(
            p => DenseNetwork.MeanLoss(X, Y, layout.Unflatten(p).W, layout.Unflatten(p).b, hidden, output, loss),
            layout.Flatten(W, b), layout.Flatten(dW, db));
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void The_fast_trainer_agrees_with_the_reference(string hidden, string output, Loss loss)
    {
        if (output == "softmax" && loss != Loss.SoftmaxCrossEntropy)
        {
            Assert.Throws<ArgumentException>(() => new DenseShape([3, 2], hidden, output, loss));
            return;
        }
        var random = new SeededRandom(32);
        foreach (var batch in (int[])[1, 2, 3, 4, 5, 8, 17, 33])
        {
            int[] sizes = [3, 1 + random.NextInt(6), 1 + random.NextInt(6), 2];
            var shape = new DenseShape(sizes, hidden, output, loss);
            var (W, b) = Draw.Layers(random, sizes);
            var (X, Y) = (Draw.Matrix(random, batch, 3), Targets(random, batch));
            var trainer = new DenseTrainer(shape, shape.Flatten(W, b), X, Y);
            var trace = DenseNetwork.Trace(X, Y, W, b, hidden, output, loss);
            Near.Equal(trace.Loss, trainer.LossAndGradient());
            Near.Equal(shape.Flatten([.. trace.Layers.Select(l => l.dW)], [.. trace.Layers.Select(l => l.db)]), trainer.Gradient.ToArray());
            Near.Equal(trace.Outputs, trainer.Outputs());
        }
    }

    [Fact]
    public void A_batch_is_its_examples_one_by_one_and_nothing_given_is_changed()
    {
        var random = new SeededRandom(33);
        var (W, b) = Draw.Layers(random, 3, 4, 2);
        var X = Draw.Matrix(random, 5, 3);
        var before = (Draw.Flatten(X), Draw.Flatten(W[0]), Draw.Flatten(W[1]), (double[])b[0].Clone());
        var outputs = DenseNetwork.ForwardBatch(X, W, b, "tanh", "softmax");
        for (var e = 0; e < 5; e++)
            Near.Equal(DenseNetwork.Forward(Matrices.Row(X, e), W, b, "tanh", "softmax"), Matrices.Row(outputs, e));
        DenseNetwork.BackwardBatch(X, Targets(random, 5), W, b, "tanh");
        Assert.Equal(before.Item1, Draw.Flatten(X));
        Assert.Equal(before.Item2, Draw.Flatten(W[0]));
        Assert.Equal(before.Item3, Draw.Flatten(W[1]));
        Assert.Equal(before.Item4, b[0]);
        Assert.Equal([3, 4, 2], DenseNetwork.Sizes(W));
    }

    [Fact]
    public void A_trace_keeps_every_stage_and_the_factors_of_each_weight()
    {
        var random = new SeededRandom(34);
        var (W, b) = Draw.Layers(random, 3, 4, 2);
        var (X, Y) = (Draw.Matrix(random, 5, 3), Targets(random, 5));
        var trace = DenseNetwork.Trace(X, Y, W, b, "tanh");
        for (var l = 0; l < 2; l++)
            for (var i = 0; i < W[l].GetLength(0); i++)
            {
                for (var j = 0; j < W[l].GetLength(1); j++)
                    Near.Equal(trace.Layers[l].dW[i, j], Enumerable.Range(0, 5).Sum(e => Product(trace.Factors(l, i, j, e))));
                Near.Equal(trace.Layers[l].db[i], Enumerable.Range(0, 5).Sum(e => Product(trace.Factors(l, i, -1, e))));
            }
        Assert.Equal(X, trace.Layers[0].Input);
        Assert.Equal(trace.Layers[0].A, trace.Layers[1].Input);
    }

    [Fact]
    public void Collapsed_layers_give_the_same_outputs()
    {
        var random = new SeededRandom(35);
        var (W, b) = Draw.Layers(random, 2, 5, 3, 1);
        var (collapsedW, collapsedB) = DenseNetwork.Collapse(W, b);
        var X = Draw.Matrix(random, 4, 2);
        Near.Equal(DenseNetwork.ForwardBatch(X, W, b, "identity", "identity"), DenseLayer.PreActivations(collapsedW, collapsedB, X));
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentException>(() => DenseNetwork.ForwardBatch(new double[1, 2], [], [], "relu", "relu"));
        Assert.Throws<ArgumentException>(() => DenseNetwork.ForwardBatch(new double[1, 2], [new double[1, 2]], [], "relu", "relu"));
        Assert.Throws<ArgumentException>(() => DenseNetwork.ForwardBatch(new double[1, 2], [new double[1, 3]], [[0]], "relu", "relu"));
        Assert.Throws<ArgumentException>(() => DenseNetwork.ForwardBatch(new double[0, 2], [new double[1, 3]], [[0]], "relu", "relu"));
        Assert.Throws<ArgumentException>(() => DenseNetwork.ForwardBatch(new double[1, 2], [new double[1, 2]], [[0]], "softmax", "relu"));
        Assert.StartsWith("The outputs are 1×1 and the targets 1×2.",
            Assert.Throws<ArgumentException>(() => DenseNetwork.BackwardBatch(new double[1, 2], new double[1, 2], [new double[1, 2]], [[0]], "relu")).Message);
    }

    /// <summary>The product, checked against its factors.</summary>
    static double Product(ChainRuleFactors f)
    {
        Near.Equal(f.Upstream * f.Local * f.Input, f.Product);
        return f.Product;
    }

    /// <summary>Two targets a row that sum to 1, as softmax wants them.</summary>
    static double[,] Targets(SeededRandom random, int rows)
    {
        var Y = new double[rows, 2];
        for (var e = 0; e < rows; e++)
            (Y[e, 0], Y[e, 1]) = random.NextInt(3) switch { 0 => (1.0, 0.0), 1 => (0.0, 1.0), _ => (0.25, 0.75) };
        return Y;
    }
}
