// idiom: method groups as delegates
public static class Solution
{
    public static double Sigmoid(double z)
    {
        Func<double, double> exp = Math.Exp;
        Func<double, double> invert = Reciprocal;
        return invert(1 + exp(-z));
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static double Reciprocal(double x) => 1 / x;
}
