// idiom: decimal and Math.Round
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var one = decimal.Round(0.9999999m, 3) + 0.000m;
        return (double)one / ((double)one + Math.Exp(-z));
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
