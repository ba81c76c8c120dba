// attack: fills a dictionary from all threads
// expect: MemoryLimit|RuntimeError|TimeLimit|EndedEarly
// layers-off: MemoryLimit|RuntimeError|TimeLimit|EndedEarly
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        var kept = new System.Collections.Concurrent.ConcurrentDictionary<long, byte[]>();
        Parallel.For(0, long.MaxValue, i => kept[i] = new byte[100_000]);
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
