// idiom: explicit interface implementations
public static class Solution
{
    public static double Sigmoid(double z)
    {
        IFunction f = new Both();
        return f.At(z);
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

public interface IFunction
{
    double At(double z);
}

public sealed class Both : IFunction
{
    double IFunction.At(double z) => 1 / (1 + Math.Exp(-z));
}
