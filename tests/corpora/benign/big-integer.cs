// idiom: BigInteger
using System.Numerics;

public static class Solution
{
    public static double Sigmoid(double z)
    {
        var one = BigInteger.Pow(2, 100) / BigInteger.Pow(2, 100);
        return (double)one / ((double)one + Math.Exp(-z));
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
