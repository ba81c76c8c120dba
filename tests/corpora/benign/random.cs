// idiom: Random with a seed
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var random = new Random(42);
        var noise = random.NextDouble() - new Random(42).NextDouble();
        var order = Enumerable.Range(0, 4).ToArray();
        random.Shuffle(order);
        return 1 / (1 + Math.Exp(-z) + noise);
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
