// idiom: methods with [Conditional]
using System.Diagnostics;

public static class Solution
{
    public static double Sigmoid(double z)
    {
        Trace(z);
        return 1 / (1 + Math.Exp(-z));
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    [Conditional("NEVER_DEFINED")]
    static void Trace(double z) => Console.WriteLine(z);
}
