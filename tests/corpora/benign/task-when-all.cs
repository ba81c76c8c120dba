// idiom: Task.WhenAll
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var parts = Task.WhenAll(Task.Run(() => 1.0), Task.Run(() => Math.Exp(-z))).Result;
        return 1 / parts.Sum();
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
