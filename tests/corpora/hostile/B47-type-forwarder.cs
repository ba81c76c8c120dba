// attack: forwards a type that it does not have
// expect: Forbidden
// layers-off: Passed|CompileError
[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(System.IO.File))]

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
