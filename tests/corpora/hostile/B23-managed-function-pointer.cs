// attack: calls through a pointer to a function
// expect: CompileError|Forbidden
// layers-off: CompileError
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        delegate*<double, double> f = &Sigmoid;
        Console.Write(f(z));
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
