// idiom: lambdas with defaults, attributes, explicit types and discards
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var exp = double (double x = 0) => Math.Exp(x);
        var first = (double x, double _) => x;
        Func<int, int, double> zero = static (_, _) => 0;
        return 1 / (1 + first(exp(-z), 3) + zero(1, 2));
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
