// idiom: the sigmoid through tanh
public static class Solution
{
    public static double Sigmoid(double z) => 0.5 * (1 + Math.Tanh(z / 2));

    public static double SigmoidPrime(double z)
    {
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
