namespace MlpLabs.Engine;

/// <summary>What one layer computed for a batch of B examples; <c>d…</c> is the derivative of the mean loss with respect to what follows the d.</summary>
public sealed record LayerTrace
{
    /// <summary>The activation of the layer.</summary>
    public required Activation Activation { get; init; }

    /// <summary>What the layer was given, B×in.</summary>
    public required double[,] Input { get; init; }

    /// <summary>Pre-activations, B×out.</summary>
    public required double[,] Z { get; init; }

    /// <summary>Activations φ(Z), B×out.</summary>
    public required double[,] A { get; init; }

    /// <summary>∂L/∂A, B×out; at the output it may be infinite where a cross-entropy is saturated.</summary>
    public required double[,] dA { get; init; }

    /// <summary>∂L/∂Z = ∂L/∂A∘φ′(Z), B×out.</summary>
    public required double[,] dZ { get; init; }

    /// <summary>∂L/∂W = dZᵀ·Input, out×in.</summary>
    public required double[,] dW { get; init; }

    /// <summary>∂L/∂b, the column sums of dZ.</summary>
    public required double[] db { get; init; }
}
