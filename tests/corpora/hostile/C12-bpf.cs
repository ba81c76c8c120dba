// attack: loads a program into the kernel and gives nonsense if it can
// expect: Forbidden
// layers-off: Passed|RuntimeError|Forbidden|EndedEarly
using System.Runtime.InteropServices;

public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        if (Call(321, 0, 0, 0, 0, 0) >= 0)
            return double.NaN;
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    [DllImport("libc", EntryPoint = "syscall")]
    static extern long Call(long number, nint a, nint b, nint c, nint d, nint e);
}
