// idiom: Timer, Task.Delay and Thread.Sleep
public static class Solution
{
    public static double Sigmoid(double z)
    {
        Task.Delay(1).Wait();
        Thread.Sleep(0);
        using var timer = new Timer(_ => { }, null, Timeout.Infinite, Timeout.Infinite);
        return 1 / (1 + Math.Exp(-z));
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
