// attack: puts its own builder behind an async method
// expect: CompileError|Forbidden
// layers-off: Passed|CompileError
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        Run().GetType();
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    [System.Runtime.CompilerServices.AsyncMethodBuilder(typeof(System.Runtime.CompilerServices.AsyncValueTaskMethodBuilder))]
    static async ValueTask Run() => await Task.Yield();
}
