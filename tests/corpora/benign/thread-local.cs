// idiom: ThreadLocal, AsyncLocal and ThreadStatic
public static class Solution
{
    public static double Sigmoid(double z)
    {
        using var scratch = new ThreadLocal<double[]>(() => new double[1]);
        scratch.Value![0] = Math.Exp(-z);
        _ambient.Value = scratch.Value[0];
        _slot = _ambient.Value;
        return 1 / (1 + _slot);
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static readonly AsyncLocal<double> _ambient = new();

    [ThreadStatic]
    static double _slot;
}
