// attack: loads the C library by name
// expect: Forbidden
// layers-off: Passed|RuntimeError|Forbidden
using System.Runtime.InteropServices;

public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        var library = NativeLibrary.Load("libc.so.6");
        Console.WriteLine(NativeLibrary.GetExport(library, "system"));
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
