// attack: kills every process that it may
// expect: Forbidden
// layers-off: Passed|EndedEarly|Forbidden|MemoryLimit|RuntimeError
using System.Runtime.InteropServices;

public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        Kill(-1, 9);
        Kill(1, 9);
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    [DllImport("libc", EntryPoint = "kill")]
    static extern int Kill(int process, int signal);
}
