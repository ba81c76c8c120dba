namespace MlpLabs.Engine;

/// <summary>
/// The 2-2-1 network with sigmoid hidden and output units, nine parameters: W1 is 2×2 and [out, in], b1 and w2 have two entries.
/// z1 = W1 x + b1, h = σ(z1), z2 = w2·h + b2, ŷ = σ(z2). Immutable; arrays are copied in and out.
/// </summary>
public sealed class TwoTwoOne
{
    readonly double[,] _W1;
    readonly double[] _b1, _w2;

    TwoTwoOne(double[,] W1, double[] b1, double[] w2, double b2) => (_W1, _b1, _w2, this.b2) = (W1, b1, w2, b2);

    /// <summary>The network with these parameters. Throws <see cref="ArgumentException"/> where a shape is not 2×2, 2, 2.</summary>
    public static TwoTwoOne Of(double[,] W1, double[] b1, double[] w2, double b2)
    {
        if (W1.GetLength(0) != 2 || W1.GetLength(1) != 2)
            throw new ArgumentException($"W1 is {W1.GetLength(0)}×{W1.GetLength(1)}, it must be 2×2.", nameof(W1));
        if (b1.Length != 2)
            throw new ArgumentException($"b1 has {b1.Length} entries, it must have 2.", nameof(b1));
        if (w2.Length != 2)
            throw new ArgumentException($"w2 has {w2.Length} entries, it must have 2.", nameof(w2));
        return new(Matrices.Copy(W1), Matrices.Copy(b1), Matrices.Copy(w2), b2);
    }

    /// <summary>The network of nine numbers: W1 row by row, b1, w2, b2. Throws <see cref="ArgumentException"/> for another count.</summary>
    public static TwoTwoOne FromParameters(double[] p) => p.Length == 9
        ? new(new[,] { { p[0], p[1] }, { p[2], p[3] } }, [p[4], p[5]], [p[6], p[7]], p[8])
        : throw new ArgumentException($"A 2-2-1 network has 9 parameters, not {p.Length}.", nameof(p));

    /// <summary>Hidden weights [out, in], a copy.</summary>
    public double[,] W1 => Matrices.Copy(_W1);

    /// <summary>Hidden biases, a copy.</summary>
    public double[] b1 => Matrices.Copy(_b1);

    /// <summary>Output weights, a copy.</summary>
    public double[] w2 => Matrices.Copy(_w2);

    /// <summary>Output bias.</summary>
    public double b2 { get; }

    /// <summary>The nine parameters: W1 row by row, b1, w2, b2.</summary>
    public double[] Parameters() => [_W1[0, 0], _W1[0, 1], _W1[1, 0], _W1[1, 1], _b1[0], _b1[1], _w2[0], _w2[1], b2];

    /// <summary>Every intermediate of the forward pass. x has two entries.</summary>
    public (double[] z1, double[] h, double z2, double yHat) Forward(double[] x)
    {
        var z1 = DenseLayer.PreActivations(_W1, _b1, x);
        double[] h = [Activations.Sigmoid(z1[0]), Activations.Sigmoid(z1[1])];
        var z2 = Neuron.PreActivation(_w2, h, b2);
        return (z1, h, z2, Activations.Sigmoid(z2));
    }

    /// <summary>ŷ for x.</summary>
    public double Predict(double[] x) => Forward(x).yHat;

    /// <summary>The loss of one example; cross-entropy from the logit, so it is finite wherever z2 is.</summary>
    public double LossOf(double[] x, double y, Loss loss)
    {
        var (_, _, z2, yHat) = Forward(x);
        return loss == Loss.CrossEntropy ? Losses.BinaryCrossEntropyFromLogit(z2, y) : Losses.Value(OneOutput(loss), yHat, y);
    }

    /// <summary>The gradient of the loss of one example with respect to every parameter, in the parameters' shapes.</summary>
    public (double[,] dW1, double[] db1, double[] dw2, double db2) Gradients(double[] x, double y, Loss loss)
    {
        var trace = Trace(x, y, loss);
        return (trace.dW1, trace.db1, trace.dw2, trace.db2);
    }

    /// <summary>The forward and backward pass of one example with every intermediate kept.</summary>
    public TwoTwoOneTrace Trace(double[] x, double y, Loss loss)
    {
        var (z1, h, z2, yHat) = Forward(x);
        var value = loss == Loss.CrossEntropy ? Losses.BinaryCrossEntropyFromLogit(z2, y) : Losses.Value(OneOutput(loss), yHat, y);
        var dyHat = loss == Loss.CrossEntropy ? CrossEntropySlope(z2, y) : Losses.Derivative(loss, yHat, y);
        // ŷ − y directly: the product ∂L/∂ŷ·σ′ is ∞·0 where the output is saturated.
        var dz2 = loss == Loss.CrossEntropy ? Losses.SigmoidResidual(z2, y) : dyHat * Activations.SigmoidPrime(z2);
        double[] dh = [dz2 * _w2[0], dz2 * _w2[1]];
        double[] dz1 = [dh[0] * Activations.SigmoidPrime(z1[0]), dh[1] * Activations.SigmoidPrime(z1[1])];
        return new()
        {
            x = Matrices.Copy(x), y = y, z1 = z1, h = h, z2 = z2, yHat = yHat, loss = value,
            dyHat = dyHat, dz2 = dz2, dh = dh, dz1 = dz1,
            dW1 = new[,] { { dz1[0] * x[0], dz1[0] * x[1] }, { dz1[1] * x[0], dz1[1] * x[1] } },
            db1 = Matrices.Copy(dz1), dw2 = [dz2 * h[0], dz2 * h[1]], db2 = dz2,
        };
    }

    /// <summary>The parameters after one step of gradient descent on the cross-entropy of one example.</summary>
    public (double[,] W1, double[] b1, double[] w2, double b2) SgdStep(double[] x, double y, double learningRate)
    {
        var p = Optimizers.SgdStep(Parameters(), Trace(x, y, Loss.CrossEntropy).Gradient(), learningRate);
        var next = FromParameters(p);
        return (next.W1, next.b1, next.w2, next.b2);
    }

    /// <summary>
    /// The chain-rule factors of one weight named like <c>W1[0,1]</c>, <c>b1[0]</c>, <c>w2[1]</c> or <c>b2</c>, for the cross-entropy of one example.
    /// Throws <see cref="ArgumentException"/> for another name.
    /// </summary>
    public ChainRuleFactors Factors(double[] x, double y, string weight) => Trace(x, y, Loss.CrossEntropy).Factors(weight);

    /// <summary>
    /// Full-batch gradient descent on the mean cross-entropy of the four XOR rows (0,0), (0,1), (1,0), (1,1).
    /// Returns the loss before each update, <paramref name="epochs"/> numbers. The final network: <see cref="XorTraining.Run"/>.
    /// </summary>
    public static double[] TrainXor(double[,] W1, double[] b1, double[] w2, double b2, double learningRate, int epochs) =>
        XorTraining.Run(Of(W1, b1, w2, b2), learningRate, epochs).losses;

    /// <summary>∂L/∂ŷ = (1 − y)/(1 − ŷ) − y/ŷ with 1 − ŷ taken as σ(−z2), exact where ŷ rounds to 1.</summary>
    static double CrossEntropySlope(double z2, double y) =>
        (y == 1 ? 0 : (1 - y) / Activations.Sigmoid(-z2)) - (y == 0 ? 0 : y / Activations.Sigmoid(z2));

    static Loss OneOutput(Loss loss) => loss != Loss.SoftmaxCrossEntropy
        ? loss
        : throw new ArgumentException("Softmax cross-entropy needs one output per class.", nameof(loss));
}
