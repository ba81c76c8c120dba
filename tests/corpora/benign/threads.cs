// idiom: a thread of its own
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var result = 0.0;
        var thread = new Thread(() => result = 1 / (1 + Math.Exp(-z))) { IsBackground = true };
        thread.Start();
        thread.Join();
        return result;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
