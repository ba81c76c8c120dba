// idiom: using statements and a disposable ref struct
public static class Solution
{
    public static double Sigmoid(double z)
    {
        using (var scope = new Scope())
        using (new Scope())
        {
            using var small = new Small();
            return 1 / (1 + Math.Exp(-z));
        }
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

public sealed class Scope : IDisposable
{
    public void Dispose() { }
}

public ref struct Small
{
    public void Dispose() { }
}
