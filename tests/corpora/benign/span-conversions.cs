// idiom: first-class spans of C# 14
public static class Solution
{
    public static double Sigmoid(double z)
    {
        double[] parts = [1, Math.Exp(-z)];
        return 1 / (First(parts) + parts.Last2());
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static double First(ReadOnlySpan<double> x) => x[0];
}

static class SpanExtensions
{
    public static double Last2(this ReadOnlySpan<double> x) => x[^1];
}
