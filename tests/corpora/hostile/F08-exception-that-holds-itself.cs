// attack: throws an exception whose message asks for itself
// expect: RuntimeError
// layers-off: RuntimeError
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        throw new Loop();
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    sealed class Loop : AggregateException
    {
        public override string Message => $"{this}";
        public override string ToString() => Message;
    }
}
