// idiom: default implementations in an interface
public static class Solution
{
    public static double Sigmoid(double z) => ((IActivation)new Logistic()).At(z);

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

public interface IActivation
{
    double Exp(double x) => Math.Exp(x);
    double At(double z) => 1 / (1 + Exp(-z));
}

public sealed class Logistic : IActivation;
