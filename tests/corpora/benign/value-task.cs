// idiom: ValueTask
public static class Solution
{
    public static double Sigmoid(double z) => ComputeAsync(z).AsTask().Result;

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static async ValueTask<double> ComputeAsync(double z)
    {
        await Task.CompletedTask;
        return 1 / (1 + Math.Exp(-z));
    }
}
