// idiom: aliases of any type
using Number = double;
using Pair = (double One, double E);
using Numbers = double[];
using Map = System.Collections.Generic.Dictionary<string, double>;

public static class Solution
{
    public static double Sigmoid(double z)
    {
        Pair pair = (1, Math.Exp(-z));
        Numbers all = [pair.One, pair.E];
        Map map = new() { ["sum"] = all.Sum() };
        Number sum = map["sum"];
        return 1 / sum;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
