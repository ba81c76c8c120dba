// attack: leaves a key in the kernel for the next submission
// expect: Forbidden
// layers-off: Passed|RuntimeError|Forbidden|EndedEarly
using System.Runtime.InteropServices;

public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        AddKey(248, "user", "mark", [1, 2, 3], 3, -5);
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    [DllImport("libc", EntryPoint = "syscall")]
    static extern long AddKey(long number, string type, string description, byte[] payload, nint length, int ring);
}
