// attack: throws its input
// expect: RuntimeError
// layers-off: RuntimeError
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        throw new InvalidOperationException($"z is {z:R}");
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
