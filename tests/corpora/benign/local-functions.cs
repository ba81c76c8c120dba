// idiom: local functions, static and capturing
public static class Solution
{
    public static double Sigmoid(double z)
    {
        return Divide(Denominator());

        double Denominator() => 1 + Math.Exp(-z);

        static double Divide(double d) => 1 / d;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
