// attack: locks a file that every worker shares
// expect: Forbidden
// layers-off: Passed|RuntimeError|Forbidden|EndedEarly|TimeLimit
using System.Runtime.InteropServices;

public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        var file = Open(Path.Combine(AppContext.BaseDirectory, "MlpLabs.Worker.dll"), 0);
        Lock(file, 2);
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    [DllImport("libc", EntryPoint = "open")]
    static extern int Open(string path, int flags);

    [DllImport("libc", EntryPoint = "flock")]
    static extern int Lock(int file, int operation);
}
