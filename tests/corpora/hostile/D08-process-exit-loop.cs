// attack: ends the process and hangs while it ends
// expect: Forbidden
// layers-off: TimeLimit
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            while (true)
            {
            }
        };
        Environment.Exit(0);
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
