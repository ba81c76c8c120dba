// attack: answers five calls and hangs in the sixth
// expect: TimeLimit
// layers-off: TimeLimit
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        if (++_calls > 5)
            while (true)
            {
            }
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static int _calls;
}
