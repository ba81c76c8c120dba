// attack: catches whatever is meant to stop it
// expect: TimeLimit
// layers-off: TimeLimit
// never: Passed
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        while (true)
            try
            {
                Thread.Sleep(Timeout.Infinite);
            }
            catch
            {
            }
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
