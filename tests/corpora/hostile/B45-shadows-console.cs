// attack: declares a type with the name of .NET's Console
// expect: Forbidden
// layers-off: Passed|CompileError
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        Console.WriteLine("mine");
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

namespace System
{
    public static class Console
    {
        public static void WriteLine(string text) { }
    }
}
