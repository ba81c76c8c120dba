// idiom: immutable collections
using System.Collections.Immutable;

public static class Solution
{
    public static double Sigmoid(double z)
    {
        ImmutableArray<double> parts = [1, Math.Exp(-z)];
        var list = ImmutableList.Create(1.0).Add(parts[1]);
        var map = ImmutableDictionary<string, double>.Empty.Add("sum", list.Sum());
        return 1 / map["sum"];
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
