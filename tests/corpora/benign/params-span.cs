// idiom: params of a span
public static class Solution
{
    public static double Sigmoid(double z) => 1 / Total(1, Math.Exp(-z));

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static double Total(params ReadOnlySpan<double> parts)
    {
        var total = 0.0;
        foreach (var part in parts)
            total += part;
        return total;
    }
}
