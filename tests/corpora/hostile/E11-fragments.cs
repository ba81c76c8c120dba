// attack: keeps every second large block
// expect: MemoryLimit|RuntimeError|TimeLimit
// layers-off: MemoryLimit|RuntimeError|TimeLimit
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        var kept = new List<byte[]>();
        for (var i = 0; ; i++)
        {
            var block = new byte[90_000 + i % 7];
            if (i % 2 == 0)
                kept.Add(block);
        }
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
