// attack: keeps every block it allocates
// expect: MemoryLimit|RuntimeError
// layers-off: MemoryLimit|RuntimeError
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        var kept = new List<byte[]>();
        while (true)
        {
            kept.Add(new byte[4 << 20]);
            Array.Fill(kept[^1], (byte)1);
        }
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
