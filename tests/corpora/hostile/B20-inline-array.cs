// attack: reads beyond an inline array
// expect: Forbidden
// layers-off: Passed|WrongAnswer|RuntimeError|Forbidden|EndedEarly
using System.Runtime.CompilerServices;

public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        var two = new Two();
        Console.Write(Unsafe.Add(ref two.First, 1_000));
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    [InlineArray(2)]
    struct Two
    {
        public double First;
    }
}
