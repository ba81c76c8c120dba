namespace MlpLabs.Engine;

/// <summary>A loss of one prediction ŷ for the target y. Losses of a batch are means over its examples, sums over outputs.</summary>
public enum Loss
{
    /// <summary>(ŷ − y)², derivative 2(ŷ − y).</summary>
    SquaredError,

    /// <summary>½(ŷ − y)², derivative ŷ − y.</summary>
    HalfSquaredError,

    /// <summary>Binary cross-entropy −y ln ŷ − (1 − y) ln(1 − ŷ); with a sigmoid output ∂L/∂z = ŷ − y.</summary>
    CrossEntropy,

    /// <summary>|ŷ − y|, derivative sign(ŷ − y), 0 where they are equal.</summary>
    AbsoluteError,

    /// <summary>−Σ yₖ ln pₖ with softmax outputs p; ∂L/∂z = p − y for targets that sum to 1.</summary>
    SoftmaxCrossEntropy,
}
