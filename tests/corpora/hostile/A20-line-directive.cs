// attack: a #line directive that lets remarks point to a file of the host
// expect: CompileError|Forbidden
// layers-off: Passed|CompileError|Forbidden
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        #line 1 "/etc/passwd"
        int unused;
        #line hidden
        ;
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
