// idiom: frozen collections
using System.Collections.Frozen;

public static class Solution
{
    public static double Sigmoid(double z)
    {
        var names = new Dictionary<string, Func<double, double>> { ["sigmoid"] = x => 1 / (1 + Math.Exp(-x)) }.ToFrozenDictionary();
        return names["sigmoid"](z);
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
