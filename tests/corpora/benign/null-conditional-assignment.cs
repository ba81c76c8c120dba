// idiom: null-conditional assignment of C# 14
public static class Solution
{
    public static double Sigmoid(double z)
    {
        Box? box = z < 1e300 ? new Box() : null;
        box?.Value = Math.Exp(-z);
        return 1 / (1 + (box?.Value ?? Math.Exp(-z)));
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

public sealed class Box
{
    public double Value { get; set; }
}
