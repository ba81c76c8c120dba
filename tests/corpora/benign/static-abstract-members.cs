// idiom: static abstract members of an interface
public static class Solution
{
    public static double Sigmoid(double z) => Apply<Logistic>(z);

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static double Apply<T>(double z) where T : IActivation => T.At(z);
}

public interface IActivation
{
    static abstract double At(double z);
    static virtual string Name => "none";
}

public sealed class Logistic : IActivation
{
    public static double At(double z) => 1 / (1 + Math.Exp(-z));
    public static string Name => "logistic";
}
