// idiom: an extension operator of C# 14
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var one = new Weight(1);
        return 1 / (one + new Weight(Math.Exp(-z))).Value;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

public readonly record struct Weight(double Value);

public static class WeightOperators
{
    extension(Weight)
    {
        public static Weight operator +(Weight a, Weight b) => new(a.Value + b.Value);
    }
}
