// idiom: number literals of every kind
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var n = 0b1010_1010 + 0xFF + 1_000u + 5L + (long)3ul + (byte)1 + (short)1 + (ushort)1 + 'a';
        return n > 0 ? 1e0 / (1d + Math.Exp(-z)) + 0f + (double)0m : 0;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
