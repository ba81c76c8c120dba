public static class Solution
{
    // e⁻ᶻ may be 0 or ∞; 1 / (1 + e⁻ᶻ) is then 1 or 0, and nothing is lost.
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
