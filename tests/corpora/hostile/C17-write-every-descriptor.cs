// attack: writes to every descriptor there is
// expect: Forbidden
// layers-off: Forbidden|EndedEarly|RuntimeError|TimeLimit
// never: Passed
using System.Runtime.InteropServices;

public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        var junk = new byte[64];
        Array.Fill(junk, (byte)0xFF);
        for (var file = 0; file < 1024; file++)
            Write(file, junk, junk.Length);
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    [DllImport("libc", EntryPoint = "write")]
    static extern nint Write(int file, byte[] bytes, nint count);
}
