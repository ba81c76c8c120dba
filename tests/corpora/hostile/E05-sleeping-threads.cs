// attack: starts 5,000 threads that sleep
// expect: MemoryLimit|RuntimeError|EndedEarly|TimeLimit
// layers-off: MemoryLimit|RuntimeError|EndedEarly|TimeLimit
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        for (var i = 0; i < 5_000; i++)
            new Thread(() => Thread.Sleep(Timeout.Infinite)) { IsBackground = true }.Start();
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
