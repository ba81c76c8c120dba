// attack: keeps the collector from working
// expect: Forbidden
// layers-off: Passed|RuntimeError|MemoryLimit
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        GC.TryStartNoGCRegion(1 << 20);
        GC.AddMemoryPressure(1L << 40);
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
