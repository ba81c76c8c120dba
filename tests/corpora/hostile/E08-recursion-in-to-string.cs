// attack: writes itself when it is written
// expect: StackOverflow|MemoryLimit|RuntimeError
// layers-off: StackOverflow|MemoryLimit|RuntimeError
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        Console.Write(new Loop());
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    sealed class Loop
    {
        public override string ToString() => $"<{this}>";
    }
}
