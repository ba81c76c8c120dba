// attack: nested lambdas with three overloads each: every level multiplies the work of overload resolution
// expect: CompileError|Forbidden
// layers-off: CompileError|Passed
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        var n = F(x1 => F(x2 => F(x3 => F(x4 => F(x5 => F(x6 => F(x7 => F(x8 => F(x9 => F(x10 => F(x11 => 1)))))))))));
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static int F(Func<int, int> f) => f(0);
    static int F(Func<string, int> f) => f("");
    static int F(Func<double[], int> f) => f([]);
}
