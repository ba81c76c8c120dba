// idiom: extension members of C# 14
public static class Solution
{
    public static double Sigmoid(double z) => z.Squashed;

    public static double SigmoidPrime(double z) => z.Squashed.Slope();

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

public static class DoubleExtensions
{
    extension(double z)
    {
        public double Squashed => 1 / (1 + Math.Exp(-z));
        public double Slope() => z * (1 - z);
        public static double Half => 0.5;
    }
}
