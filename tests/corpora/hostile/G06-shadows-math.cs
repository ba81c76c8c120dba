// attack: declares a System.Math of its own
// expect: Forbidden
// layers-off: WrongAnswer|RuntimeError|CompileError
// never: Passed
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        return Math.Exp(z);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

namespace System
{
    public static class Math
    {
        public static double Exp(double x) => 1;
    }
}
