// idiom: Parallel.Invoke with options
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var (one, e) = (0.0, 0.0);
        Parallel.Invoke(new ParallelOptions { MaxDegreeOfParallelism = 2 }, () => one = 1, () => e = Math.Exp(-z));
        return one / (one + e);
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
