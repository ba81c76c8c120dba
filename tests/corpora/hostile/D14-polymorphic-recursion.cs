// attack: every call needs a larger type
// expect: RuntimeError|TimeLimit|MemoryLimit|StackOverflow|EndedEarly|CompileError
// layers-off: RuntimeError|TimeLimit|MemoryLimit|StackOverflow|EndedEarly|CompileError
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        Console.Write(Grow(60, z));
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static object Grow<T>(int n, T value) => n == 0 ? value! : Grow(n - 1, (value, value));
}
