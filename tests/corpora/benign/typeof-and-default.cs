// idiom: typeof, default, sizeof, is and as
public static class Solution
{
    public static double Sigmoid(double z)
    {
        object boxed = z;
        var name = typeof(double).Name;
        var zero = default(double) + sizeof(double) - 8;
        return boxed is double && boxed as string is null && name == "Double" && boxed.GetType() == typeof(double) ? 1 / (1 + Math.Exp(-z) + zero) : 0;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
