// attack: reads a file through a StreamReader
// expect: Forbidden
// layers-off: RuntimeError
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        using var reader = new StreamReader("/etc/passwd");
        Console.WriteLine(reader.ReadToEnd());
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
