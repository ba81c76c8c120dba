// attack: waits for a lock that another thread never gives back
// expect: TimeLimit
// layers-off: TimeLimit
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        var gate = new object();
        var thread = new Thread(() =>
        {
            lock (gate)
                Thread.Sleep(Timeout.Infinite);
        }) { IsBackground = true };
        thread.Start();
        Thread.Sleep(50);
        lock (gate)
            Console.Write("never");
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
