namespace MlpLabs.Engine;

/// <summary>Every intermediate of one example in a 2-2-1 network; <c>d…</c> is the derivative of the loss with respect to what follows the d.</summary>
public sealed record TwoTwoOneTrace
{
    /// <summary>The input, two entries.</summary>
    public required double[] x { get; init; }

    /// <summary>The target.</summary>
    public required double y { get; init; }

    /// <summary>Hidden pre-activations W1 x + b1.</summary>
    public required double[] z1 { get; init; }

    /// <summary>Hidden activations σ(z1).</summary>
    public required double[] h { get; init; }

    /// <summary>Output pre-activation, the logit w2·h + b2.</summary>
    public required double z2 { get; init; }

    /// <summary>The prediction σ(z2).</summary>
    public required double yHat { get; init; }

    /// <summary>The loss of this example.</summary>
    public required double loss { get; init; }

    /// <summary>∂L/∂ŷ; may be infinite for a saturated cross-entropy.</summary>
    public required double dyHat { get; init; }

    /// <summary>∂L/∂z2 = ∂L/∂ŷ·σ′(z2); ŷ − y for the cross-entropy.</summary>
    public required double dz2 { get; init; }

    /// <summary>∂L/∂hᵢ = ∂L/∂z2·w2ᵢ.</summary>
    public required double[] dh { get; init; }

    /// <summary>∂L/∂z1ᵢ = ∂L/∂hᵢ·σ′(z1ᵢ).</summary>
    public required double[] dz1 { get; init; }

    /// <summary>∂L/∂W1[i, j] = ∂L/∂z1ᵢ·xⱼ.</summary>
    public required double[,] dW1 { get; init; }

    /// <summary>∂L/∂b1 = ∂L/∂z1.</summary>
    public required double[] db1 { get; init; }

    /// <summary>∂L/∂w2ᵢ = ∂L/∂z2·hᵢ.</summary>
    public required double[] dw2 { get; init; }

    /// <summary>∂L/∂b2 = ∂L/∂z2.</summary>
    public required double db2 { get; init; }

    /// <summary>The gradient as nine numbers: W1 row by row, b1, w2, b2.</summary>
    public double[] Gradient() => [dW1[0, 0], dW1[0, 1], dW1[1, 0], dW1[1, 1], db1[0], db1[1], dw2[0], dw2[1], db2];

    /// <summary>The chain-rule factors of the weight of this name. Throws <see cref="ArgumentException"/> for a name that is not one of the nine.</summary>
    public ChainRuleFactors Factors(string weight) => weight switch
    {
        "W1[0,0]" => Hidden(0, x[0], dW1[0, 0]),
        "W1[0,1]" => Hidden(0, x[1], dW1[0, 1]),
        "W1[1,0]" => Hidden(1, x[0], dW1[1, 0]),
        "W1[1,1]" => Hidden(1, x[1], dW1[1, 1]),
        "b1[0]" => Hidden(0, 1, db1[0]),
        "b1[1]" => Hidden(1, 1, db1[1]),
        "w2[0]" => Output(h[0], dw2[0]),
        "w2[1]" => Output(h[1], dw2[1]),
        "b2" => Output(1, db2),
        _ => throw new ArgumentException($"A 2-2-1 network has no weight '{weight}'; they are W1[i,j], b1[i], w2[i] and b2.", nameof(weight)),
    };

    ChainRuleFactors Hidden(int unit, double input, double product) =>
        new(dh[unit], Activations.SigmoidPrime(z1[unit]), input, product);

    ChainRuleFactors Output(double input, double product) => new(dyHat, Activations.SigmoidPrime(z2), input, product);
}
