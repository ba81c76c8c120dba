// idiom: Queue and Stack
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var queue = new Queue<double>([1, Math.Exp(-z)]);
        var stack = new Stack<double>();
        while (queue.TryDequeue(out var x))
            stack.Push(x);
        var e = stack.Pop();
        return stack.Peek() / (stack.Peek() + e);
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
