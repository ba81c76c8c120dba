// idiom: anonymous types
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var parts = new { One = 1.0, E = Math.Exp(-z) };
        var changed = parts with { One = 1 };
        return changed.One / (parts.One + parts.E);
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
