namespace MlpLabs.Engine;

/// <summary>
/// Fully connected networks of any depth on plain arrays: W[l] is [out, in], b[l] has length out, X is B×in with one row per
/// example. This is the readable reference; <see cref="DenseTrainer"/> does the same arithmetic fast.
/// </summary>
public static class DenseNetwork
{
    /// <summary>
    /// The outputs, B×out: A₀ = X, Zₗ = Aₗ₋₁ Wₗᵀ + bₗ, Aₗ = φ(Zₗ), with <paramref name="hidden"/> in all layers but the last and
    /// <paramref name="output"/> there. An empty batch gives 0×out. Throws <see cref="ArgumentException"/> for shapes that do not fit,
    /// no layers or an unknown activation.
    /// </summary>
    public static double[,] ForwardBatch(double[,] X, double[][,] W, double[][] b, string hidden, string output) =>
        Layers(X, W, b, hidden, output)[^1].A;

    /// <summary>The outputs for one example.</summary>
    public static double[] Forward(double[] x, double[][,] W, double[][] b, string hidden, string output) =>
        Matrices.Row(ForwardBatch(Matrices.FromRows([x]), W, b, hidden, output), 0);

    /// <summary>The loss: the mean over the examples of the sum over the outputs; from the logits where the output is sigmoid or softmax with its cross-entropy.</summary>
    public static double MeanLoss(double[,] X, double[,] Y, double[][,] W, double[][] b, string hidden, string output, Loss loss) =>
        DenseBackward.MeanLoss(Layers(X, W, b, hidden, output)[^1], Y, Activations.Parse(output), loss);

    /// <summary>
    /// The gradients of the mean loss, in the shapes of W and b; Y is B×out. By default sigmoid outputs and cross-entropy:
    /// δ_out = (Ŷ − Y)/B, ∂L/∂Wₗ = δₗᵀ Aₗ₋₁, ∂L/∂bₗ = column sums of δₗ, δₗ₋₁ = (δₗ Wₗ)∘φ′(Zₗ₋₁).
    /// </summary>
    public static (double[][,] dW, double[][] db) BackwardBatch(
        double[,] X, double[,] Y, double[][,] W, double[][] b, string hidden, string output = "sigmoid", Loss loss = Loss.CrossEntropy)
    {
        var trace = Trace(X, Y, W, b, hidden, output, loss);
        return ([.. trace.Layers.Select(l => l.dW)], [.. trace.Layers.Select(l => l.db)]);
    }

    /// <summary>The forward and backward pass with every intermediate of every layer kept.</summary>
    public static DenseTrace Trace(
        double[,] X, double[,] Y, double[][,] W, double[][] b, string hidden, string output = "sigmoid", Loss loss = Loss.CrossEntropy) =>
        DenseBackward.Trace(X, Y, W, Layers(X, W, b, hidden, output), Activations.Parse(hidden), Activations.Parse(output), loss);

    /// <summary>
    /// The one layer that layers without activations amount to: W = W_L … W₂W₁, b = W_L(…(W₂b₁ + b₂)…) + b_L.
    /// </summary>
    public static (double[,] W, double[] b) Collapse(double[][,] W, double[][] b)
    {
        CheckLayers(W, b);
        var weights = Matrices.Copy(W[0]);
        var biases = Matrices.Copy(b[0]);
        DenseLayer.Check(W[0], b[0], W[0].GetLength(1));
        for (var l = 1; l < W.Length; l++)
        {
            biases = DenseLayer.PreActivations(W[l], b[l], biases);
            weights = Matrices.Multiply(W[l], weights);
        }
        return (weights, biases);
    }

    /// <summary>The layer sizes of these weights, inputs first.</summary>
    public static int[] Sizes(double[][,] W) => [W[0].GetLength(1), .. W.Select(w => w.GetLength(0))];

    static (double[,] Z, double[,] A)[] Layers(double[,] X, double[][,] W, double[][] b, string hidden, string output)
    {
        CheckLayers(W, b);
        var (hiddenActivation, outputActivation) = (Activations.Parse(hidden), Activations.Parse(output));
        if (hiddenActivation == Activation.Softmax)
            throw new ArgumentException("Softmax can only be the output activation.", nameof(hidden));
        var layers = new (double[,] Z, double[,] A)[W.Length];
        var A = X;
        for (var l = 0; l < W.Length; l++)
        {
            var Z = DenseLayer.PreActivations(W[l], b[l], A);
            A = Apply(l == W.Length - 1 ? outputActivation : hiddenActivation, Z);
            layers[l] = (Z, A);
        }
        return layers;
    }

    static double[,] Apply(Activation activation, double[,] Z)
    {
        var A = new double[Z.GetLength(0), Z.GetLength(1)];
        for (var e = 0; e < A.GetLength(0); e++)
        {
            var p = activation == Activation.Softmax ? Softmax.Of(Matrices.Row(Z, e)) : null;
            for (var i = 0; i < A.GetLength(1); i++)
                A[e, i] = p?[i] ?? Activations.Apply(activation, Z[e, i]);
        }
        return A;
    }

    static void CheckLayers(double[][,] W, double[][] b)
    {
        if (W.Length == 0)
            throw new ArgumentException("A network needs at least one layer.", nameof(W));
        if (W.Length != b.Length)
            throw new ArgumentException($"There are {W.Length} weight matrices and {b.Length} bias vectors.", nameof(b));
    }
}
