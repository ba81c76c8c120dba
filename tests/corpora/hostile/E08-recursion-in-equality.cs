// attack: compares itself when it is compared
// expect: StackOverflow
// layers-off: StackOverflow
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        Console.Write(new Loop().Equals(new Loop()) ? new HashSet<Loop> { new() }.Count : 0);
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    sealed class Loop
    {
        public override bool Equals(object? other) => 1 + GetHashCode() > 0;
        public override int GetHashCode() => Equals(this) ? 1 : 2;
    }
}
