// idiom: property, type, tuple and logical patterns
public static class Solution
{
    public static double Sigmoid(double z)
    {
        object boxed = z;
        return (boxed, z) switch
        {
            (double x, > 0 or < 0) when x is not (> 800 or < -800) => 1 / (1 + Math.Exp(-x)),
            ({ } and double y, _) => 1 / (1 + Math.Exp(-y)),
            _ => throw new InvalidOperationException(),
        };
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
