using MlpLabs.Engine.Tests.Support;

namespace MlpLabs.Engine.Tests;

public class LayerTests
{
    [Fact]
    public void Convolution_gradients_agree_with_differences()
    {
        var random = new SeededRandom(11);
        var (x, kernel, dOut) = (Draw.Vector(random, 9), Draw.Vector(random, 4), Draw.Vector(random, 6));
        double Weighted(double[] v, double[] k, double bias) => Convolution.Forward(v, k, bias).Zip(dOut).Sum(p => p.First * p.Second);
        var (dKernel, dBias) = Convolution.KernelGradient(x, dOut, 4);
        Near.Gradient(k => Weighted(x, k, 0.3), kernel, dKernel);
        Near.Gradient(b => Weighted(x, kernel, b[0]), [0.3], [dBias]);
        Near.Gradient(v => Weighted(v, kernel, 0.3), x, Convolution.InputGradient(kernel, dOut));
    }

    [Fact]
    public void A_convolution_is_a_dense_layer_with_a_banded_matrix_and_a_local_layer_with_equal_rows()
    {
        var random = new SeededRandom(12);
        var (x, kernel) = (Draw.Vector(random, 8), Draw.Vector(random, 3));
        var expected = Convolution.Forward(x, kernel, 0.7);
        double[] biases = [.. Enumerable.Repeat(0.7, 6)];
        Near.Equal(expected, DenseLayer.PreActivations(Convolution.ToDense(kernel, 8), biases, x));
        Near.Equal(expected, LocallyConnected.Forward(x, Matrices.FromRows([.. Enumerable.Repeat(kernel, 6)]), biases));
    }

    [Fact]
    public void Locally_connected_gradients_agree_with_differences()
    {
        var random = new SeededRandom(13);
        var (x, W, b, dZ) = (Draw.Vector(random, 7), Draw.Matrix(random, 5, 3), Draw.Vector(random, 5), Draw.Vector(random, 5));
        double Weighted(double[] v, double[,] w, double[] c) => LocallyConnected.Forward(v, w, c).Zip(dZ).Sum(p => p.First * p.Second);
        var (dW, db, dx) = LocallyConnected.Backward(x, W, dZ);
        Near.Gradient(v => Weighted(v, W, b), x, dx);
        Near.Gradient(c => Weighted(x, W, c), b, db);
        Near.Gradient(w => Weighted(x, Matrices.FromRows([.. w.Chunk(3)]), b), Draw.Flatten(W), Draw.Flatten(dW));
    }

    [Theory]
    [InlineData(Pooling.Max), InlineData(Pooling.Mean), InlineData(Pooling.LogMeanExp)]
    public void Pooling_gradients_agree_with_differences(Pooling pooling)
    {
        double[] outputs = [0.3, -1.2, 1.9, 0.7];
        Near.Gradient(z => Pools.Value(pooling, z), outputs, Pools.Gradient(pooling, outputs));
        Near.Equal(3, Pools.Value(pooling, [3, 3, 3]));
        Assert.Throws<ArgumentException>(() => Pools.Value(pooling, []));
    }

    [Fact]
    public void The_first_of_equal_outputs_wins_and_a_NaN_is_not_hidden()
    {
        Assert.Equal(1, Pools.FirstLargest([0, 2, 1, 2]));
        Assert.Equal(double.NaN, Pools.Value(Pooling.Max, [0, double.NaN, 7]));
        Assert.Equal(double.NaN, Pools.Value(Pooling.Max, [double.NaN, 7]));
    }

    [Fact]
    public void Kernels_that_do_not_fit_are_refused()
    {
        Assert.StartsWith("The kernel is empty; it needs at least one entry.", Assert.Throws<ArgumentException>(() => BumpNetwork.Conv1D([1, 2], [], 0)).Message);
        Assert.StartsWith("A kernel of 3 does not fit into 2 inputs.", Assert.Throws<ArgumentException>(() => BumpNetwork.Conv1D([1, 2], [1, 2, 3], 0)).Message);
        Assert.Throws<ArgumentException>(() => Convolution.KernelGradient([1, 2, 3], [1], 2));
        Assert.Throws<ArgumentException>(() => Convolution.ToDense([1, 2, 3], 2));
        Assert.Throws<ArgumentException>(() => LocallyConnected.Forward([1, 2, 3], new double[2, 3], [0, 0]));
    }

    [Fact]
    public void A_dense_layer_says_which_shape_does_not_fit()
    {
        Assert.StartsWith("W has 2 rows and b has 3 entries; there is one row and one bias per unit.",
            Assert.Throws<ArgumentException>(() => DenseLayer.PreActivations(new double[2, 3], new double[3], new double[3])).Message);
        Assert.StartsWith("W has 3 columns and there are 2 inputs; W is [out, in].",
            Assert.Throws<ArgumentException>(() => DenseLayer.PreActivations(new double[2, 3], new double[2], new double[4, 2])).Message);
        Assert.StartsWith("There are 2 weights and 1 inputs.", Assert.Throws<ArgumentException>(() => Neuron.Output([1, 2], [1], 0, "relu")).Message);
    }

    [Fact]
    public void The_vectorised_products_agree_with_plain_ones_for_every_size()
    {
        var random = new SeededRandom(14);
        for (var round = 0; round < 200; round++)
        {
            var (rows, inner, examples) = (1 + random.NextInt(7), 1 + random.NextInt(9), 1 + random.NextInt(45));
            var stride = BatchKernels.Stride(examples);
            var (W, b, X, D) = (Draw.Matrix(random, rows, inner), Draw.Vector(random, rows), Draw.Matrix(random, examples, inner), Draw.Matrix(random, examples, rows));
            double[] Buffer(double[,] m, int units) => [.. Enumerable.Range(0, units * stride).Select(i => i % stride < examples ? m[i % stride, i / stride] : 0)];
            double[,] Unpack(double[] v, int units) => FromFunction(examples, units, (e, k) => v[k * stride + e]);
            var (x, d, z, dx) = (Buffer(X, inner), Buffer(D, rows), new double[rows * stride], new double[inner * stride]);

            BatchKernels.Combine(Draw.Flatten(W), inner, 1, b, rows, inner, x, z, stride);
            Near.Equal(DenseLayer.PreActivations(W, b, X), Unpack(z, rows));
            BatchKernels.Combine(Draw.Flatten(W), 1, inner, [], inner, rows, d, dx, stride);
            Near.Equal(DenseLayer.InputGradient(D, W), Unpack(dx, inner));

            var (dW, db) = (new double[rows * inner], new double[rows]);
            BatchKernels.Gradient(d, x, rows, inner, stride, dW, db);
            Near.Equal(Draw.Flatten(DenseLayer.WeightGradient(D, X)), dW);
            Near.Equal(DenseLayer.BiasGradient(D), db);
        }
    }

    static double[,] FromFunction(int rows, int columns, Func<int, int, double> f)
    {
        var matrix = new double[rows, columns];
        for (var i = 0; i < rows; i++)
            for (var j = 0; j < columns; j++)
                matrix[i, j] = f(i, j);
        return matrix;
    }
}
