// attack: asks for a thread with a stack of a gigabyte
// expect: Forbidden
// layers-off: Passed|RuntimeError|MemoryLimit|EndedEarly
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        var thread = new Thread(() => { }, 1 << 30);
        thread.Start();
        thread.Join();
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
