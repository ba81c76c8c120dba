// idiom: goto and labels
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var e = Math.Exp(-z);
        if (e > 1)
            goto large;
        return 1 / (1 + e);
        large:
        return 1 / (1 + e);
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
