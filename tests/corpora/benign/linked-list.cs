// idiom: LinkedList
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var list = new LinkedList<double>();
        list.AddLast(Math.Exp(-z));
        list.AddFirst(1);
        var sum = 0.0;
        for (var node = list.First; node is not null; node = node.Next)
            sum += node.Value;
        return 1 / sum;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
