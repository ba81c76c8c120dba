// idiom: Stopwatch and TimeSpan
using System.Diagnostics;

public static class Solution
{
    public static double Sigmoid(double z)
    {
        var watch = Stopwatch.StartNew();
        var result = 1 / (1 + Math.Exp(-z));
        watch.Stop();
        return watch.Elapsed < TimeSpan.FromHours(1) ? result : 0;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
