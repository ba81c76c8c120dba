// attack: writes through a pointer
// expect: CompileError|Forbidden
// layers-off: CompileError
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        unsafe
        {
            var p = (double*)0x1000;
            *p = 1;
        }
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
