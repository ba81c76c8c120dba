// attack: runs out of memory, catches that and goes on
// expect: Passed|MemoryLimit
// layers-off: Passed|MemoryLimit
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        var kept = new List<byte[]>();
        try
        {
            while (true)
                kept.Add(new byte[4 << 20]);
        }
        catch (OutOfMemoryException)
        {
            kept.Clear();
        }
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
