// idiom: switch expressions with guards and relational patterns
public static class Solution
{
    public static double Sigmoid(double z)
    {
        return z switch
        {
            double.PositiveInfinity => 1,
            double.NegativeInfinity => 0,
            >= 0 => 1 / (1 + Math.Exp(-z)),
            < 0 when z < -700 => 0,
            not double.NaN => Math.Exp(z) / (1 + Math.Exp(z)),
            _ => z,
        };
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
