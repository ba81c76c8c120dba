// idiom: iterators with yield return and yield break
public static class Solution
{
    public static double Sigmoid(double z)
    {
        foreach (var part in Parts(z).Skip(1))
            return part;
        return 0;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static IEnumerable<double> Parts(double z)
    {
        yield return Math.Exp(-z);
        yield return 1 / (1 + Math.Exp(-z));
        if (z > 0)
            yield break;
        yield return z;
    }
}
