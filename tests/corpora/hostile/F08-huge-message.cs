// attack: throws a message of ten million characters
// expect: RuntimeError
// layers-off: RuntimeError
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        throw new InvalidOperationException(new string('m', 10_000_000));
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
