// idiom: Span and ReadOnlySpan with slices
public static class Solution
{
    public static double Sigmoid(double z)
    {
        Span<double> parts = new double[3];
        parts[1..].Fill(Math.Exp(-z));
        parts[0] = 1;
        ReadOnlySpan<double> two = parts[..2];
        var sum = 0.0;
        foreach (ref readonly var part in two)
            sum += part;
        return 1 / sum;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
