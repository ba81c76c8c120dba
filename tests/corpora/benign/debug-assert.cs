// idiom: Debug.Assert and Debug.WriteLine
using System.Diagnostics;

public static class Solution
{
    public static double Sigmoid(double z)
    {
        Debug.Assert(z == z || double.IsNaN(z), "z");
        Debug.WriteLine(z);
        return 1 / (1 + Math.Exp(-z));
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
