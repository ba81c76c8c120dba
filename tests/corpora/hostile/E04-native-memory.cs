// attack: takes memory outside the heap
// expect: Forbidden
// layers-off: MemoryLimit|RuntimeError|EndedEarly
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        for (var i = 0; i < 2_000; i++)
        {
            var block = System.Runtime.InteropServices.Marshal.AllocHGlobal(1 << 20);
            for (var k = 0; k < 1 << 20; k += 4096)
                System.Runtime.InteropServices.Marshal.WriteByte(block + k, 1);
        }
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
