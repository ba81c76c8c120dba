// attack: lifts the limit of the heap at run time
// expect: Forbidden
// layers-off: MemoryLimit|RuntimeError|EndedEarly
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        AppContext.SetData("GCHeapHardLimit", (ulong)16 << 30);
        GC.RefreshMemoryLimit();
        var kept = new List<byte[]>();
        while (kept.Count < 400)
        {
            var block = new byte[16 << 20];
            Array.Fill(block, (byte)1);
            kept.Add(block);
        }
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
