namespace MlpLabs.Engine;

/// <summary>A function applied to each pre-activation z of a layer; <see cref="Softmax"/> works on a whole row.</summary>
public enum Activation
{
    /// <summary>a = z.</summary>
    Identity,

    /// <summary>a = 1 / (1 + e⁻ᶻ).</summary>
    Sigmoid,

    /// <summary>a = tanh z.</summary>
    Tanh,

    /// <summary>a = max(0, z), with derivative 0 at z = 0.</summary>
    Relu,

    /// <summary>a = z·Φ(z), Φ the standard normal distribution function.</summary>
    Gelu,

    /// <summary>a = 1 for z &gt; 0, else 0; the derivative is 0 everywhere.</summary>
    Step,

    /// <summary>aₖ = eᶻᵏ / Σⱼ eᶻʲ; only at the output.</summary>
    Softmax,
}
