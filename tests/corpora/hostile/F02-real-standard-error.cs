// attack: writes to the real standard error without end
// expect: Forbidden
// layers-off: RuntimeError|OutputLimit
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        using var error = Console.OpenStandardError();
        var bytes = new byte[4096];
        while (true)
            error.Write(bytes);
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
