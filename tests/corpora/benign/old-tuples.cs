// idiom: Tuple and KeyValuePair
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var tuple = Tuple.Create(1.0, Math.Exp(-z));
        var pair = new KeyValuePair<string, double>("sum", tuple.Item1 + tuple.Item2);
        var (_, sum) = pair;
        return 1 / sum;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
