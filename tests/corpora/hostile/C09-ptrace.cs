// attack: attaches itself to its parent and gives nonsense if it can
// expect: Forbidden
// layers-off: Passed|RuntimeError|Forbidden|EndedEarly
using System.Runtime.InteropServices;

public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        if (Trace(16, Parent(), 0, 0) == 0)
            return double.NaN;
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    [DllImport("libc", EntryPoint = "ptrace")]
    static extern long Trace(long request, int process, nint address, nint data);

    [DllImport("libc", EntryPoint = "getppid")]
    static extern int Parent();
}
