// idiom: recursion with memory
public static class Solution
{
    public static double Sigmoid(double z)
    {
        return Factorial(3) == 6 ? 1 / (1 + Math.Exp(-z)) : 0;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static readonly Dictionary<int, long> _known = [];

    static long Factorial(int n) => n < 2 ? 1 : _known.TryGetValue(n, out var known) ? known : _known[n] = n * Factorial(n - 1);
}
