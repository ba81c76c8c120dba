// idiom: Interlocked and volatile
public static class Solution
{
    public static double Sigmoid(double z)
    {
        Interlocked.Increment(ref _calls);
        Interlocked.CompareExchange(ref _calls, 0, 1_000_000);
        _last = Volatile.Read(ref _calls);
        return 1 / (1 + Math.Exp(-z));
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static int _calls;

    static volatile int _last;
}
