// attack: types into the terminal of the host and gives nonsense if it can
// expect: Forbidden
// layers-off: Passed|RuntimeError|Forbidden|EndedEarly
using System.Runtime.InteropServices;

public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        for (var file = 0; file < 3; file++)
            if (Control(file, 0x5412, [(byte)'x']) == 0)
                return double.NaN;
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    [DllImport("libc", EntryPoint = "ioctl")]
    static extern int Control(int file, nint request, byte[] data);
}
