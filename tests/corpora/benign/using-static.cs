// idiom: using static
using static System.Math;

public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Exp(-z));

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
