// attack: calls _exit of the C library
// expect: Forbidden
// layers-off: EndedEarly
using System.Runtime.InteropServices;

public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        Leave(0);
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    [DllImport("libc", EntryPoint = "_exit")]
    static extern void Leave(int code);
}
