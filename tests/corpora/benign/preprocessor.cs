// idiom: #if, #region, #define, #nullable and #pragma warning
#define STABLE

public static class Solution
{
    public static double Sigmoid(double z)
    {
        #region the formula
        #if STABLE && !NEVER
        #pragma warning disable CS0219
        var unused = 1;
        #pragma warning restore CS0219
        return 1 / (1 + Math.Exp(-z));
        #else
        return this is not even C#;
        #endif
        #endregion
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
