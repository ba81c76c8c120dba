// idiom: a folder of files
using Student.Activations;

public static class Solution
{
    public static double Sigmoid(double z) => Logistic.At(z);

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
