// idiom: discards
public static class Solution
{
    public static double Sigmoid(double z)
    {
        _ = Math.Exp(z);
        _ = double.TryParse("1", out _);
        var (_, e, _) = (1, Math.Exp(-z), 3);
        return 1 / (1 + e);
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
