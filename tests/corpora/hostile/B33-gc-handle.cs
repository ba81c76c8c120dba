// attack: pins an object and writes over its header
// expect: Forbidden
// layers-off: RuntimeError|Forbidden|EndedEarly|Passed
using System.Runtime.InteropServices;

public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        var handle = GCHandle.Alloc(new double[4], GCHandleType.Pinned);
        Marshal.WriteInt64(handle.AddrOfPinnedObject() - 16, 1);
        GC.Collect();
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
