// idiom: list patterns
public static class Solution
{
    public static double Sigmoid(double z)
    {
        double[] parts = [1, Math.Exp(-z)];
        return parts is [var one, .. var rest] && rest is [var e] ? one / (one + e) : 0;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
