// idiom: spread elements
public static class Solution
{
    public static double Sigmoid(double z)
    {
        double[] one = [1];
        List<double> parts = [.. one, Math.Exp(-z), .. Enumerable.Repeat(0.0, 3)];
        double[] all = [.. parts];
        Span<double> span = [.. all, 0];
        return 1 / (span[0] + span[1]);
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
