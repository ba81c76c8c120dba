// idiom: SemaphoreSlim
public static class Solution
{
    public static double Sigmoid(double z)
    {
        using var semaphore = new SemaphoreSlim(1, 1);
        semaphore.Wait();
        try
        {
            return 1 / (1 + Math.Exp(-z));
        }
        finally
        {
            semaphore.Release();
        }
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
