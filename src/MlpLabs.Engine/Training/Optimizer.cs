namespace MlpLabs.Engine;

/// <summary>Changes parameters in place, one gradient at a time, without allocating. Keeps its own state between steps.</summary>
public abstract class Optimizer
{
    /// <summary>One step. Throws <see cref="ArgumentException"/> where the lengths differ from each other or from the state's.</summary>
    public abstract void Step(Span<double> parameters, ReadOnlySpan<double> gradient);

    private protected static void Check(int parameters, int gradient, int? state = null)
    {
        if (parameters != gradient || (state ?? parameters) != parameters)
            throw new ArgumentException($"There are {parameters} parameters and {gradient} gradient entries; the optimizer's state has {state ?? parameters}.", nameof(gradient));
    }
}
