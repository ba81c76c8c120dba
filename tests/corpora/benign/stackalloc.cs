// idiom: stackalloc of a constant size
public static class Solution
{
    public static double Sigmoid(double z)
    {
        Span<double> parts = stackalloc double[2];
        parts[0] = 1;
        parts[1] = Math.Exp(-z);
        ReadOnlySpan<double> more = stackalloc[] { 1.0, 2.0 };
        return more[0] / (parts[0] + parts[1]);
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
