// idiom: events with own and standard accessors
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var source = new Source();
        var seen = 0.0;
        source.Fired += (_, x) => seen = x;
        source.Fire(Math.Exp(-z));
        return 1 / (1 + seen);
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

public sealed class Source
{
    public event EventHandler<double>? Fired;
    public event Action Other { add { } remove { } }
    public void Fire(double value) => Fired?.Invoke(this, value);
}
