// attack: hangs in a static constructor
// expect: TimeLimit
// layers-off: TimeLimit
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        Console.Write(Slow.Value);
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static class Slow
    {
        public static readonly double Value = Loop();

        static double Loop()
        {
            while (true)
            {
            }
        }
    }
}
