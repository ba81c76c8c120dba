// attack: replaces a call with a call of its own
// expect: CompileError|Forbidden
// layers-off: CompileError|Passed
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

namespace System.Runtime.CompilerServices
{
    [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
    sealed class InterceptsLocationAttribute(int version, string data) : Attribute;
}

static class Interceptors
{
    [System.Runtime.CompilerServices.InterceptsLocation(1, "AAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    public static double Replaced(double z) => 0;
}
