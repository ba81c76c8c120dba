// idiom: nullable values and the operators on null
public static class Solution
{
    public static double Sigmoid(double z)
    {
        double? e = Math.Exp(-z);
        double? none = null;
        none ??= 1;
        int[]? array = null;
        return 1 / (none.Value + e.GetValueOrDefault() + (array?.Length ?? 0));
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
