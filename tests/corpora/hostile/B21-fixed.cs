// attack: pins an array and writes behind it
// expect: CompileError|Forbidden
// layers-off: CompileError
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        var numbers = new double[1];
        unsafe
        {
            fixed (double* p = numbers)
                p[1000] = 1;
        }
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
