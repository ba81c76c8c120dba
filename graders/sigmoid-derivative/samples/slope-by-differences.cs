// A numerical slope is close, and not close enough.
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        const double h = 1e-3;
        return (Sigmoid(z + h) - Sigmoid(z - h)) / (2 * h);
    }

    public static double SigmoidPrimeFromActivation(double a) => throw new NotImplementedException();
}
