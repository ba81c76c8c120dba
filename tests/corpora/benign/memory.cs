// idiom: Memory and ReadOnlyMemory
public static class Solution
{
    public static double Sigmoid(double z)
    {
        Memory<double> parts = new double[] { 1, Math.Exp(-z), 9 };
        ReadOnlyMemory<double> two = parts[..2];
        var span = two.Span;
        return 1 / (span[0] + span[1]);
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
