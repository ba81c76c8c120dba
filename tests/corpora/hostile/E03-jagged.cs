// attack: fills a jagged array of a million by a million
// expect: MemoryLimit|RuntimeError
// layers-off: MemoryLimit|RuntimeError
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        var rows = new double[1_000_000][];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = new double[1_000_000];
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
