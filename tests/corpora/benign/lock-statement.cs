// idiom: lock on an object and on a Lock
public static class Solution
{
    public static double Sigmoid(double z)
    {
        lock (_gate)
            lock (_lock)
                return 1 / (1 + Math.Exp(-z));
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static readonly object _gate = new();

    static readonly Lock _lock = new();
}
