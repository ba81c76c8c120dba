// attack: lifts the limit of the heap in the first call and fills it
// expect: Forbidden
// layers-off: MemoryLimit|RuntimeError|EndedEarly
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        AppContext.SetData("GCHeapHardLimit", ulong.MaxValue);
        GC.RefreshMemoryLimit();
        var kept = new List<byte[]>();
        while (kept.Count < 1_000)
        {
            kept.Add(new byte[8 << 20]);
            Array.Fill(kept[^1], (byte)1);
        }
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
