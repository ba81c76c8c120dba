// idiom: ReaderWriterLockSlim, ManualResetEventSlim, CountdownEvent and Barrier
public static class Solution
{
    public static double Sigmoid(double z)
    {
        using var guard = new ReaderWriterLockSlim();
        using var open = new ManualResetEventSlim(true);
        using var countdown = new CountdownEvent(1);
        guard.EnterReadLock();
        open.Wait();
        countdown.Signal();
        guard.ExitReadLock();
        return countdown.IsSet ? 1 / (1 + Math.Exp(-z)) : 0;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
