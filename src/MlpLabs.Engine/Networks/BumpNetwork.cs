namespace MlpLabs.Engine;

/// <summary>
/// The bump detector: inputs → window 3 → ReLU → window 3 → linear → the largest output is the logit → sigmoid. Eight parameters
/// [k1₀, k1₁, k1₂, c1, k2₀, k2₁, k2₂, c2]: with 10 inputs, 8 hidden units and 6 outputs share them.
/// </summary>
public static class BumpNetwork
{
    /// <summary>How many parameters the detector has.</summary>
    public const int ParameterCount = 8;

    /// <summary>Valid cross-correlation, outⱼ = Σ_q kernel_q·x_(j+q) + bias. Throws <see cref="ArgumentException"/> for an empty kernel and for one longer than x.</summary>
    public static double[] Conv1D(double[] x, double[] kernel, double bias) => Convolution.Forward(x, kernel, bias);

    /// <summary>The probability of a bump, σ(logit). Throws <see cref="ArgumentException"/> for fewer than 5 inputs or not 8 parameters.</summary>
    public static double Predict(double[] x, double[] parameters) => Activations.Sigmoid(Logit(x, parameters));

    /// <summary>The largest output; positive means "there is a bump".</summary>
    public static double Logit(double[] x, double[] parameters) => Pools.Value(Pooling.Max, Forward(x, parameters).z2);

    /// <summary>The cross-entropy of one example, from the logit.</summary>
    public static double LossOf(double[] x, double y, double[] parameters) => Losses.BinaryCrossEntropyFromLogit(Logit(x, parameters), y);

    /// <summary>The mean cross-entropy of a batch; NaN for an empty one.</summary>
    public static double MeanLoss(double[][] X, double[] y, double[] parameters)
    {
        Check(X, y);
        var sum = 0.0;
        for (var e = 0; e < X.Length; e++)
            sum += LossOf(X[e], y[e], parameters);
        return sum / X.Length;
    }

    /// <summary>Hidden pre-activations and activations, and the outputs before pooling.</summary>
    public static (double[] z1, double[] h, double[] z2) Forward(double[] x, double[] parameters)
    {
        if (parameters.Length != ParameterCount)
            throw new ArgumentException($"The bump network has {ParameterCount} parameters, not {parameters.Length}.", nameof(parameters));
        if (x.Length < 5)
            throw new ArgumentException($"Two windows of 3 need at least 5 inputs, there are {x.Length}.", nameof(x));
        var z1 = Convolution.Forward(x, parameters[..3], parameters[3]);
        double[] h = [.. z1.Select(Activations.Relu)];
        return (z1, h, Convolution.Forward(h, parameters[4..7], parameters[7]));
    }

    /// <summary>
    /// The gradient of the cross-entropy of one example, in the parameters' order. Only the winning output passes a gradient on, the first
    /// of equal ones; a shared weight's gradient is the sum over its places; ReLU′(0) = 0.
    /// </summary>
    public static double[] Gradient(double[] x, double y, double[] parameters)
    {
        var (z1, h, z2) = Forward(x, parameters);
        var winner = Pools.FirstLargest(z2);
        var dZ2 = new double[z2.Length];
        dZ2[winner] = Losses.SigmoidResidual(z2[winner], y);
        var (dKernel2, dBias2) = Convolution.KernelGradient(h, dZ2, 3);
        var dZ1 = Convolution.InputGradient(parameters[4..7], dZ2);
        for (var i = 0; i < dZ1.Length; i++)
            dZ1[i] *= Activations.ReluPrime(z1[i]);
        var (dKernel1, dBias1) = Convolution.KernelGradient(x, dZ1, 3);
        return [.. dKernel1, dBias1, .. dKernel2, dBias2];
    }

    /// <summary>
    /// Full-batch gradient descent on the mean cross-entropy; returns the parameters after <paramref name="steps"/> steps.
    /// Throws <see cref="ArgumentException"/> for an empty batch or as many targets as there are not examples.
    /// </summary>
    public static double[] Train(double[][] X, double[] y, double[] initial, double learningRate, int steps)
    {
        Check(X, y);
        if (X.Length == 0)
            throw new ArgumentException("There must be at least one example.", nameof(X));
        var network = new PositionNetwork(Connectivity.Convolutional, X[0].Length, [3, 3], Pooling.Max);
        var trainer = new PositionTrainer(network, initial, Matrices.FromRows(X), y);
        var sgd = new Sgd(learningRate);
        for (var step = 0; step < steps; step++)
            trainer.Step(sgd);
        return trainer.Parameters.ToArray();
    }

    static void Check(double[][] X, double[] y)
    {
        if (X.Length != y.Length)
            throw new ArgumentException($"There are {X.Length} examples and {y.Length} targets.", nameof(y));
    }
}
