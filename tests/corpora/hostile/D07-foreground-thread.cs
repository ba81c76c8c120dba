// attack: leaves a thread behind that keeps the process alive
// expect: Passed|Forbidden
// layers-off: Passed
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        new Thread(() => Thread.Sleep(Timeout.Infinite)).Start();
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
