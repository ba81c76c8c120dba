// idiom: indices and ranges of a type of its own
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var list = new Pair(1, Math.Exp(-z));
        return list[0] / (list[0] + list[^1]);
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

public sealed class Pair(double a, double b)
{
    public int Length => 2;
    public double this[int i] => i == 0 ? a : b;
}
