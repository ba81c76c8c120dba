// idiom: compound assignment operators of C# 14
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var sum = new Sum { Value = 1 };
        sum += Math.Exp(-z);
        return 1 / sum.Value;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

public sealed class Sum
{
    public double Value { get; set; }
    public void operator +=(double x) => Value += x;
}
