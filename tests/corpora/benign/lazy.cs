// idiom: Lazy and lazy initialisation
public static class Solution
{
    public static double Sigmoid(double z)
    {
        _table.Value[0] = 1;
        return _table.Value[0] / (LazyInitializer.EnsureInitialized(ref _other, () => new double[1]).Length + Math.Exp(-z));
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static readonly Lazy<double[]> _table = new(() => new double[1]);

    static double[]? _other;
}
