// idiom: tuples, names and comparison
public static class Solution
{
    public static double Sigmoid(double z)
    {
        (double One, double E) parts = (1, Math.Exp(-z));
        var swapped = (parts.E, parts.One);
        var same = (1, "a") == (1, "a");
        return same ? parts.One / (swapped.One + swapped.E) : 0;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
