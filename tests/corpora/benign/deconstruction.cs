// idiom: deconstruction into tuples and swaps
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var (one, e) = new Parts(z);
        (one, e) = (e, one);
        (var x, _) = (one, 3);
        return e / (e + x);
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

public sealed class Parts(double z)
{
    public void Deconstruct(out double one, out double e)
    {
        one = 1;
        e = Math.Exp(-z);
    }
}
