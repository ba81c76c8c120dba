// idiom: ConcurrentDictionary as a memory
using System.Collections.Concurrent;

public static class Solution
{
    public static double Sigmoid(double z) => _known.GetOrAdd(z, x => 1 / (1 + Math.Exp(-x)));

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static readonly ConcurrentDictionary<double, double> _known = new();
}
