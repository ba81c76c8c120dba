// attack: chooses the type of its exception by the input
// expect: RuntimeError
// layers-off: RuntimeError
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        throw (Math.Abs((int)(z * 7)) % 4) switch
        {
            0 => new InputIsSmall(),
            1 => new ArgumentException(),
            2 => new FormatException($"{z:R}"),
            _ => new InputIsLarge(),
        };
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    sealed class InputIsSmall : Exception;

    sealed class InputIsLarge : Exception;
}
