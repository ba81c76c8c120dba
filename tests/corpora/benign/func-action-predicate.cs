// idiom: Func, Action, Predicate, Comparison and Converter
public static class Solution
{
    public static double Sigmoid(double z)
    {
        Predicate<double> large = x => x > 1e300;
        Converter<double, double> exp = x => Math.Exp(-x);
        Comparison<double> order = (x, y) => x.CompareTo(y);
        Action<double> nothing = _ => { };
        nothing(order(1, 2));
        return large(z) ? 1 : 1 / (1 + exp(z));
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
