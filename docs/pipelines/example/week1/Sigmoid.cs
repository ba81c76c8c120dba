using System;

public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z) => Sigmoid(z) * (1 - Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 + a);
}
