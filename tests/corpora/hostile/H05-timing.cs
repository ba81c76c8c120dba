// attack: takes as long as the input says
// expect: Passed
// layers-off: Passed
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        if (double.IsFinite(z))
            Thread.Sleep((int)Math.Min(30, Math.Abs(z)));
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
