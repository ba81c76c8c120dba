// attack: forks until the machine is full
// expect: Forbidden
// layers-off: Passed|RuntimeError|Forbidden|EndedEarly|TimeLimit|MemoryLimit|StackOverflow
using System.Runtime.InteropServices;

public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        for (var i = 0; i < 600; i++)
            if (Fork() == 0)
                Pause();
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    [DllImport("libc", EntryPoint = "fork")]
    static extern int Fork();

    [DllImport("libc", EntryPoint = "pause")]
    static extern int Pause();
}
