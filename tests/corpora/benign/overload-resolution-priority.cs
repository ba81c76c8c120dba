// idiom: [OverloadResolutionPriority]
using System.Runtime.CompilerServices;

public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Of(-z));

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    [OverloadResolutionPriority(1)]
    static double Of(IEnumerable<char> x) => 0;

    static double Of(double x) => Math.Exp(x);
}
