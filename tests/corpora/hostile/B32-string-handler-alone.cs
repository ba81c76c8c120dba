// attack: a handler of interpolated texts that does nothing else
// expect: Forbidden
// layers-off: Passed
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        Log($"z = {z}");
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static void Log(Handler handler) { }

    [System.Runtime.CompilerServices.InterpolatedStringHandler]
    public ref struct Handler
    {
        public Handler(int literalLength, int formattedCount) { }
        public void AppendLiteral(string text) { }
        public void AppendFormatted(double value) { }
    }
}
