// attack: reads the network tables of the host and gives nonsense if there is an interface
// expect: Forbidden
// layers-off: Passed|RuntimeError
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        if (File.ReadLines("/proc/net/dev").Any(line => line.Contains("eth") || line.Contains("ens")))
            return double.NaN;
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
