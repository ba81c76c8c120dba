// idiom: generic mathematics with INumber
using System.Numerics;

public static class Solution
{
    public static double Sigmoid(double z) => Squash(z);

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => Slope(a);

    static T Squash<T>(T z) where T : IFloatingPointIeee754<T> => T.One / (T.One + T.Exp(-z));

    static T Slope<T>(T a) where T : INumber<T> => a * (T.One - a);
}
