namespace MlpLabs.Engine;

/// <summary>One unit.</summary>
public static class Neuron
{
    /// <summary>φ(w·x + b). No inputs give φ(b); throws <see cref="ArgumentException"/> where w and x differ in length.</summary>
    public static double Output(double[] w, double[] x, double b, string activation) =>
        Activations.Apply(activation, PreActivation(w, x, b));

    /// <summary>z = w·x + b. Throws <see cref="ArgumentException"/> where w and x differ in length.</summary>
    public static double PreActivation(double[] w, double[] x, double b)
    {
        if (w.Length != x.Length)
            throw new ArgumentException($"There are {w.Length} weights and {x.Length} inputs.", nameof(x));
        var z = 0.0;
        for (var j = 0; j < w.Length; j++)
            z += w[j] * x[j];
        return z + b;
    }
}
