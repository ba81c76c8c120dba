// attack: every call needs a new type
// expect: Passed|RuntimeError|TimeLimit|MemoryLimit|StackOverflow|EndedEarly
// layers-off: Passed|RuntimeError|TimeLimit|MemoryLimit|StackOverflow|EndedEarly
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        Console.Write(Grow<int>(100_000));
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static int Grow<T>(int n) => n == 0 ? 0 : 1 + Grow<List<T>>(n - 1);
}
