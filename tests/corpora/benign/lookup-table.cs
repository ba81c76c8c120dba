// idiom: a table of constants in static data
public static class Solution
{
    public static double Sigmoid(double z)
    {
        ReadOnlySpan<byte> bytes = [1, 2, 3, 4, 5];
        return (bytes[0] + Powers[3] - 8) / (1 + Math.Exp(-z));
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static readonly double[] Powers = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512];
}
