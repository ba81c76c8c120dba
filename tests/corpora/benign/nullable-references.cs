// idiom: nullable reference types
#nullable enable

public static class Solution
{
    public static double Sigmoid(double z)
    {
        string? name = z > 0 ? "right" : null;
        return name!?.Length == -1 ? 0 : 1 / (1 + Math.Exp(-z));
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
