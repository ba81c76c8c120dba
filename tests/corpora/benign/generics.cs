// idiom: generics with constraints and new()
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var made = Make<Logistic>();
        return Apply(made, z);
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static T Make<T>() where T : class, IFunction, new() => new();

    static double Apply<T>(T f, double z) where T : notnull, IFunction => f.At(z);
}

public interface IFunction
{
    double At(double z);
}

public sealed class Logistic : IFunction
{
    public double At(double z) => 1 / (1 + Math.Exp(-z));
}
