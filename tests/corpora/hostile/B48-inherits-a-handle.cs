// attack: inherits from a handle of the operating system
// expect: Forbidden
// layers-off: Passed
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        new Handle().Dispose();
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    sealed class Handle() : System.Runtime.InteropServices.SafeHandle(0, true)
    {
        public override bool IsInvalid => false;
        protected override bool ReleaseHandle() => true;
    }
}
