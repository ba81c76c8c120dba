// attack: declares a native method for a source generator
// expect: CompileError|Forbidden
// layers-off: CompileError
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

    [LibraryImport("libc", EntryPoint = "_exit")]
    private static partial void Leave(int code);
}
