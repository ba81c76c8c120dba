// idiom: ConcurrentQueue, ConcurrentBag and BlockingCollection
using System.Collections.Concurrent;

public static class Solution
{
    public static double Sigmoid(double z)
    {
        var queue = new ConcurrentQueue<double>([Math.Exp(-z)]);
        var bag = new ConcurrentBag<double> { 1 };
        using var blocking = new BlockingCollection<double>();
        blocking.Add(queue.TryDequeue(out var e) ? e : 0);
        return 1 / (bag.Sum() + blocking.Take());
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
