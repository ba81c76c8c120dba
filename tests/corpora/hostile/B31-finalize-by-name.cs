// attack: overrides and calls Finalize by its name
// expect: CompileError|Forbidden
// layers-off: CompileError
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        new Trap().Call();
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    sealed class Trap
    {
        protected override void Finalize() => Environment.Exit(0);
        public void Call() => base.Finalize();
    }
}
