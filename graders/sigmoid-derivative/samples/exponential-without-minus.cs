public static class Activations
{
    public static double Sigmoid(double z)
    {
        return 1.0 / (1.0 + Math.Exp(z));
    }

    // derivative of the sigmoid
    public static double SigmoidPrime(double z)
    {
        return z * (1.0 - z);
    }

    public static double SigmoidPrimeFromActivation(double a)
    {
        double s = 1.0 / (1.0 + Math.Exp(-a));
        return s * (1.0 - s);
    }
}
