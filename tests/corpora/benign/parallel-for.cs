// idiom: Parallel.For and Parallel.ForEach
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var parts = new double[8];
        Parallel.For(0, parts.Length, i => parts[i] = i == 0 ? 1 : i == 1 ? Math.Exp(-z) : 0);
        Parallel.ForEach(parts, _ => { });
        return 1 / parts.Sum();
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
