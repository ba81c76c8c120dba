// idiom: attributes for null analysis
#nullable enable
using System.Diagnostics.CodeAnalysis;

public static class Solution
{
    public static double Sigmoid(double z)
    {
        return TryGet(z, out var box) ? box[0] : 0;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static bool TryGet(double z, [NotNullWhen(true)] out double[]? box)
    {
        box = [1 / (1 + Math.Exp(-z))];
        return true;
    }
}
