// idiom: PriorityQueue
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var queue = new PriorityQueue<double, int>();
        queue.Enqueue(Math.Exp(-z), 2);
        queue.Enqueue(1, 1);
        var one = queue.Dequeue();
        return one / (one + queue.Dequeue());
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
