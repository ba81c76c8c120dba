// attack: writes beyond a local variable with a forged span
// expect: Forbidden
// layers-off: Passed|RuntimeError|Forbidden|EndedEarly|StackOverflow|WrongAnswer
using System.Runtime.InteropServices;

public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        var local = 0.0;
        MemoryMarshal.CreateSpan(ref local, 1_000_000).Fill(1);
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
