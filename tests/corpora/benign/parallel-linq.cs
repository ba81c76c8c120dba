// idiom: parallel LINQ
public static class Solution
{
    public static double Sigmoid(double z)
    {
        double[] parts = [1, Math.Exp(-z)];
        return 1 / parts.AsParallel().AsOrdered().Select(x => x).Sum();
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
