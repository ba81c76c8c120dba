// attack: takes a stack size that it computes
// expect: Forbidden
// layers-off: StackOverflow
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        var size = (int)(z * 0 + 900_000_000);
        Span<byte> bytes = stackalloc byte[size];
        Console.Write(bytes[size - 1]);
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
