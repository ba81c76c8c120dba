public static class Solution
{
    public static double Sigmoid(double z)
    {
        double up = Math.Exp(z), down = Math.Exp(-z);
        return (up - down) / (up + down);
    }

    public static double SigmoidPrime(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrimeFromActivation(double a) => a + a * a;
}
