namespace MlpLabs.Engine;

/// <summary>Gradient descent: p ← p − η·g.</summary>
public sealed class Sgd(double learningRate) : Optimizer
{
    /// <inheritdoc/>
    public override void Step(Span<double> parameters, ReadOnlySpan<double> gradient)
    {
        Check(parameters.Length, gradient.Length);
        for (var i = 0; i < parameters.Length; i++)
            parameters[i] -= learningRate * gradient[i];
    }
}
