namespace MlpLabs.Engine;

/// <summary>Activation functions and their derivatives with respect to the pre-activation z. NaN in gives NaN out.</summary>
public static class Activations
{
    static readonly (string Name, Activation Activation)[] Names =
    [
        ("identity", Activation.Identity), ("sigmoid", Activation.Sigmoid), ("tanh", Activation.Tanh), ("relu", Activation.Relu),
        ("gelu", Activation.Gelu), ("step", Activation.Step), ("softmax", Activation.Softmax),
    ];

    /// <summary>σ(z) = 1 / (1 + e⁻ᶻ), in the branch form that only ever raises e to a negative power, so it cannot overflow.</summary>
    public static double Sigmoid(double z)
    {
        if (z >= 0)
            return 1 / (1 + Math.Exp(-z));
        var e = Math.Exp(z);
        return e / (1 + e);
    }

    /// <summary>σ′(z) = σ(z)·σ(−z); unlike σ(1 − σ) it keeps its digits where σ(z) rounds to 1.</summary>
    public static double SigmoidPrime(double z) => Sigmoid(z) * Sigmoid(-z);

    /// <summary>σ′ from the activation a = σ(z): a·(1 − a).</summary>
    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    /// <summary>tanh z.</summary>
    public static double Tanh(double z) => Math.Tanh(z);

    /// <summary>tanh′(z) = 1 − tanh² z = 4·σ′(2z), in the second form because the first loses all digits from |z| = 19.</summary>
    public static double TanhPrime(double z) => 4 * SigmoidPrime(2 * z);

    /// <summary>max(0, z); NaN stays NaN.</summary>
    public static double Relu(double z) => z <= 0 ? 0 : z;

    /// <summary>1 for z &gt; 0 and 0 for z ≤ 0, 0 at the kink by convention; NaN stays NaN.</summary>
    public static double ReluPrime(double z) => double.IsNaN(z) ? double.NaN : z > 0 ? 1 : 0;

    /// <summary>z·Φ(z), the exact form with the error function.</summary>
    public static double Gelu(double z)
    {
        var phi = ErrorFunction.NormalDistribution(z);
        return phi == 0 ? 0 : z * phi;
    }

    /// <summary>Φ(z) + z·φ(z), φ the standard normal density.</summary>
    public static double GeluPrime(double z)
    {
        var density = ErrorFunction.NormalDensity(z);
        var slope = ErrorFunction.NormalDistribution(z);
        return density == 0 ? slope : slope + z * density;
    }

    /// <summary>1 for z &gt; 0, else 0; NaN stays NaN.</summary>
    public static double Step(double z) => ReluPrime(z);

    /// <summary>The activation of this name (identity, sigmoid, tanh, relu, gelu, step, softmax). Throws <see cref="ArgumentException"/> for another.</summary>
    public static Activation Parse(string name)
    {
        foreach (var (known, activation) in Names)
            if (known == name)
                return activation;
        throw new ArgumentException($"There is no activation '{name}'; known are {string.Join(", ", Names.Select(n => n.Name))}.", nameof(name));
    }

    /// <summary>The name that <see cref="Parse"/> reads.</summary>
    public static string NameOf(Activation activation) => Names[Array.FindIndex(Names, n => n.Activation == activation)].Name;

    /// <summary>φ(z) for the named activation. Throws <see cref="ArgumentException"/> for an unknown name and for softmax.</summary>
    public static double Apply(string name, double z) => Apply(Parse(name), z);

    /// <summary>φ(z). Throws <see cref="ArgumentException"/> for softmax, which needs a whole row.</summary>
    public static double Apply(Activation activation, double z) => activation switch
    {
        Activation.Identity => z,
        Activation.Sigmoid => Sigmoid(z),
        Activation.Tanh => Tanh(z),
        Activation.Relu => Relu(z),
        Activation.Gelu => Gelu(z),
        Activation.Step => Step(z),
        _ => throw NotElementwise(activation),
    };

    /// <summary>φ′(z) for the named activation. Throws <see cref="ArgumentException"/> for an unknown name and for softmax.</summary>
    public static double Derivative(string name, double z) => Derivative(Parse(name), z);

    /// <summary>φ′(z). Throws <see cref="ArgumentException"/> for softmax, whose derivative is a matrix.</summary>
    public static double Derivative(Activation activation, double z) => activation switch
    {
        Activation.Identity => double.IsNaN(z) ? z : 1,
        Activation.Sigmoid => SigmoidPrime(z),
        Activation.Tanh => TanhPrime(z),
        Activation.Relu => ReluPrime(z),
        Activation.Gelu => GeluPrime(z),
        Activation.Step => double.IsNaN(z) ? z : 0,
        _ => throw NotElementwise(activation),
    };

    /// <summary>The factor Π φ′(z_l) that a gradient is multiplied with on its way back through these pre-activations; none give 1.</summary>
    public static double BackwardFactor(double[] preActivations, string name)
    {
        var activation = Parse(name);
        var product = 1.0;
        foreach (var z in preActivations)
            product *= Derivative(activation, z);
        return product;
    }

    static ArgumentException NotElementwise(Activation activation) =>
        new($"'{NameOf(activation)}' works on a whole row; use Softmax.Of.", nameof(activation));
}
