// attack: queues a million tasks
// expect: Passed|MemoryLimit|RuntimeError|TimeLimit|EndedEarly
// layers-off: Passed|MemoryLimit|RuntimeError|TimeLimit|EndedEarly
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        for (var i = 0; i < 1_000_000; i++)
            Task.Run(() => Thread.Sleep(10));
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
