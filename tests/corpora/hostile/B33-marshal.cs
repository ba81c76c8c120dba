// attack: writes to an address of its choice
// expect: Forbidden
// layers-off: RuntimeError|Forbidden|EndedEarly
using System.Runtime.InteropServices;

public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        var block = Marshal.AllocHGlobal(64);
        Marshal.WriteInt64(block + (1 << 30), 1);
        Marshal.WriteInt64((IntPtr)8, 1);
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
