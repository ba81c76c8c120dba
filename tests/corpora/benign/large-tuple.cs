// idiom: a tuple of nine
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var t = (1, 2, 3, 4, 5, 6, 7, 1.0, Math.Exp(-z));
        return t.Item8 / (t.Item8 + t.Item9);
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
