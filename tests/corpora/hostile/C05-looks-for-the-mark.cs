// attack: gives nonsense if an earlier submission has left its mark
// expect: Forbidden
// layers-off: Passed|RuntimeError
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        if (File.Exists("/tmp/mark-of-an-earlier-run") || File.Exists("/dev/shm/mark-of-an-earlier-run") || File.Exists("/var/tmp/mark-of-an-earlier-run"))
            return double.NaN;
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
