// attack: a documentation comment that includes a file of the host
// expect: Passed|CompileError|Forbidden
// layers-off: Passed
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    /// <include file='/etc/passwd' path='//*'/>
    static void Documented() { }
}
