// attack: leaves a thread spinning and answers
// expect: Passed|TimeLimit
// layers-off: Passed|TimeLimit
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        new Thread(() =>
        {
            while (true)
            {
            }
        }) { IsBackground = true }.Start();
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
