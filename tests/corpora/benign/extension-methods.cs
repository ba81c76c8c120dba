// idiom: classic extension methods
public static class Solution
{
    public static double Sigmoid(double z) => z.Squash();

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

static class Extensions
{
    public static double Squash(this double z) => 1 / (1 + Math.Exp(-z));
}
