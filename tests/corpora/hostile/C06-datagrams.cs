// attack: sends a datagram to a name server
// expect: Forbidden
// layers-off: RuntimeError|Forbidden
using System.Net.Sockets;

public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        using var client = new UdpClient();
        client.Send([1, 2, 3], 3, "192.0.2.53", 53);
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
