// attack: writes one text of a hundred megabytes
// expect: OutputLimit|MemoryLimit
// layers-off: OutputLimit|MemoryLimit
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        Console.Write(new string('x', 50_000_000));
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
