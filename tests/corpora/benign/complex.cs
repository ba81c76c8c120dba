// idiom: Complex
using System.Numerics;

public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        if (Math.Abs(z) > 300)
            return SigmoidPrimeFromActivation(Sigmoid(z));
        var h = new Complex(z, 1e-20);
        return (1 / (1 + Complex.Exp(-h))).Imaginary / 1e-20;
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
