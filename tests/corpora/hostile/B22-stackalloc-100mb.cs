// attack: takes more stack than there is
// expect: Forbidden
// layers-off: StackOverflow
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        Span<byte> bytes = stackalloc byte[100_000_000];
        bytes[0] = 1;
        Console.Write(bytes.Length);
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
