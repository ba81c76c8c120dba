// attack: opens a socket to the host of a virtual machine and gives nonsense if it can connect
// expect: Forbidden
// layers-off: Passed|RuntimeError|Forbidden|EndedEarly
using System.Runtime.InteropServices;

public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        var socket = Socket(40, 1, 0);
        if (socket >= 0 && Connect(socket, [40, 0, 0, 0, 0, 4, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0], 16) == 0)
            return double.NaN;
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    [DllImport("libc", EntryPoint = "socket")]
    static extern int Socket(int domain, int type, int protocol);

    [DllImport("libc", EntryPoint = "connect")]
    static extern int Connect(int socket, byte[] address, int length);
}
