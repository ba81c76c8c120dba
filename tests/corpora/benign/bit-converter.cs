// idiom: BitConverter, BitOperations and shifts
using System.Numerics;

public static class Solution
{
    public static double Sigmoid(double z)
    {
        var bits = BitConverter.DoubleToInt64Bits(1.0);
        var one = BitConverter.Int64BitsToDouble(bits);
        var log = BitOperations.Log2(1024u) + BitOperations.PopCount(7u) + (1 << 3 >>> 1);
        return log == 17 ? one / (one + Math.Exp(-z)) : 0;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
