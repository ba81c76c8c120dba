// attack: throws an exception whose every member misbehaves
// expect: RuntimeError
// layers-off: RuntimeError
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        throw new Trap();
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    sealed class Trap : Exception
    {
        public override string Message => Spin();
        public override string? StackTrace => Spin();
        public override string ToString() => Spin();
        public override System.Collections.IDictionary Data => throw new Trap();
        public override bool Equals(object? other) => true;
        public override int GetHashCode() => throw new Trap();
        public override Exception GetBaseException() => throw new Trap();

        static string Spin()
        {
            while (true)
            {
            }
        }
    }
}
