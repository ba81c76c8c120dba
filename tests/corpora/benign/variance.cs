// idiom: covariance, contravariance and generic delegates
public static class Solution
{
    public static double Sigmoid(double z)
    {
        ISource<object> source = new Source<string>("z");
        Func<object, double> wide = _ => Math.Exp(-z);
        Func<string, double> narrow = wide;
        return 1 / (1 + narrow((string)source.Get()));
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

public interface ISource<out T>
{
    T Get();
}

public sealed class Source<T>(T value) : ISource<T>
{
    public T Get() => value;
}
