// idiom: its own enumerable and enumerator
using System.Collections;

public static class Solution
{
    public static double Sigmoid(double z)
    {
        var sum = 0.0;
        foreach (var x in new Parts(z))
            sum += x;
        return 1 / sum;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

public sealed class Parts(double z) : IEnumerable<double>
{
    public IEnumerator<double> GetEnumerator()
    {
        yield return 1;
        yield return Math.Exp(-z);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
