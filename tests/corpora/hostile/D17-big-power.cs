// attack: computes a number of ten million digits again and again
// expect: TimeLimit|MemoryLimit
// layers-off: TimeLimit|MemoryLimit
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        while (true)
            Console.Write(System.Numerics.BigInteger.Pow(9, 10_000_000).IsEven);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
