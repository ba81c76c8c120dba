// idiom: constants, read-only fields and a static constructor
public static class Solution
{
    public static double Sigmoid(double z) => One / (One + Math.Exp(-z * Steepness));

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    const double One = 1.0, Unused = Math.PI * 2;

    static readonly double Steepness;

    static Solution() => Steepness = 1;
}
