// idiom: file-local types
public static class Solution
{
    public static double Sigmoid(double z) => Hidden.At(z);

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

file static class Hidden
{
    public static double At(double z) => 1 / (1 + Math.Exp(-z));
}
