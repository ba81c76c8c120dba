namespace MlpLabs.Engine;

/// <summary>Losses of one prediction and their derivatives ∂L/∂ŷ. "log" is natural, no epsilon is added anywhere.</summary>
public static class Losses
{
    static readonly (string Name, Loss Loss)[] Names =
    [
        ("squared-error", Loss.SquaredError), ("half-squared-error", Loss.HalfSquaredError),
        ("cross-entropy", Loss.CrossEntropy), ("binary-cross-entropy", Loss.CrossEntropy),
        ("absolute-error", Loss.AbsoluteError), ("mean-absolute-error", Loss.AbsoluteError),
        ("softmax-cross-entropy", Loss.SoftmaxCrossEntropy),
    ];

    /// <summary>(ŷ − y)².</summary>
    public static double SquaredError(double yHat, double y) => (yHat - y) * (yHat - y);

    /// <summary>½(ŷ − y)².</summary>
    public static double HalfSquaredError(double yHat, double y) => 0.5 * (yHat - y) * (yHat - y);

    /// <summary>|ŷ − y|.</summary>
    public static double AbsoluteError(double yHat, double y) => Math.Abs(yHat - y);

    /// <summary>Mean of |ŷ − y| over a batch; NaN for an empty one.</summary>
    public static double MeanAbsoluteError(double[] yHat, double[] y) => Mean(yHat, y, AbsoluteError);

    /// <summary>Mean of (ŷ − y)² over a batch; NaN for an empty one.</summary>
    public static double MeanSquaredError(double[] yHat, double[] y) => Mean(yHat, y, SquaredError);

    /// <summary>Mean of the binary cross-entropy over a batch; NaN for an empty one.</summary>
    public static double MeanBinaryCrossEntropy(double[] yHat, double[] y) => Mean(yHat, y, BinaryCrossEntropy);

    /// <summary>−y ln ŷ − (1 − y) ln(1 − ŷ) with 0·ln 0 = 0: exactly 0 for a right and +∞ for a wrong certainty.</summary>
    public static double BinaryCrossEntropy(double yHat, double y)
    {
        var loss = 0.0;
        if (y != 0)
            loss -= y * Math.Log(yHat);
        if (y != 1)
            loss -= (1 - y) * Logarithms.Log1P(-yHat);
        return loss;
    }

    /// <summary>The binary cross-entropy of σ(z), from the logit: y·ln(1 + e⁻ᶻ) + (1 − y)·ln(1 + eᶻ), finite for every finite z.</summary>
    public static double BinaryCrossEntropyFromLogit(double z, double y)
    {
        var loss = 0.0;
        if (y != 0)
            loss += y * Logarithms.SoftPlus(-z);
        if (y != 1)
            loss += (1 - y) * Logarithms.SoftPlus(z);
        return loss;
    }

    /// <summary>∂/∂z of the binary cross-entropy of σ(z): ŷ − y, as (1 − y)σ(z) − yσ(−z), which keeps its digits where ŷ rounds to 1.</summary>
    public static double SigmoidResidual(double z, double y) =>
        (1 - y) * Activations.Sigmoid(z) - y * Activations.Sigmoid(-z);

    /// <summary>∂L/∂ŷ of the named loss (squared-error, half-squared-error, cross-entropy or binary-cross-entropy, absolute-error).
    /// Throws <see cref="ArgumentException"/> for another name.</summary>
    public static double Derivative(string loss, double yHat, double y) => Derivative(Parse(loss), yHat, y);

    /// <summary>∂L/∂ŷ. Softmax cross-entropy: −y/ŷ of one output.</summary>
    public static double Derivative(Loss loss, double yHat, double y) => loss switch
    {
        Loss.SquaredError => 2 * (yHat - y),
        Loss.HalfSquaredError => yHat - y,
        Loss.CrossEntropy => (y == 1 ? 0 : (1 - y) / (1 - yHat)) - (y == 0 ? 0 : y / yHat),
        Loss.AbsoluteError => double.IsNaN(yHat - y) ? double.NaN : Math.Sign(yHat - y),
        Loss.SoftmaxCrossEntropy => y == 0 ? 0 : -y / yHat,
        _ => throw new ArgumentOutOfRangeException(nameof(loss)),
    };

    /// <summary>L(ŷ, y) of one output.</summary>
    public static double Value(Loss loss, double yHat, double y) => loss switch
    {
        Loss.SquaredError => SquaredError(yHat, y),
        Loss.HalfSquaredError => HalfSquaredError(yHat, y),
        Loss.CrossEntropy => BinaryCrossEntropy(yHat, y),
        Loss.AbsoluteError => AbsoluteError(yHat, y),
        Loss.SoftmaxCrossEntropy => y == 0 ? 0 : -y * Math.Log(yHat),
        _ => throw new ArgumentOutOfRangeException(nameof(loss)),
    };

    /// <summary>The loss of this name. Throws <see cref="ArgumentException"/> for an unknown one.</summary>
    public static Loss Parse(string name)
    {
        foreach (var (known, loss) in Names)
            if (known == name)
                return loss;
        throw new ArgumentException($"There is no loss '{name}'; known are {string.Join(", ", Names.Select(n => n.Name))}.", nameof(name));
    }

    static double Mean(double[] yHat, double[] y, Func<double, double, double> loss)
    {
        if (yHat.Length != y.Length)
            throw new ArgumentException($"There are {yHat.Length} predictions and {y.Length} targets.", nameof(y));
        var sum = 0.0;
        for (var i = 0; i < y.Length; i++)
            sum += loss(yHat[i], y[i]);
        return sum / y.Length;
    }
}
