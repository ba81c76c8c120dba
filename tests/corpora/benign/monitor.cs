// idiom: Monitor with Wait and Pulse
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var gate = new object();
        var ready = false;
        var e = 0.0;
        Task.Run(() =>
        {
            lock (gate)
            {
                e = Math.Exp(-z);
                ready = true;
                Monitor.Pulse(gate);
            }
        });
        lock (gate)
            while (!ready)
                Monitor.Wait(gate);
        return 1 / (1 + e);
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
