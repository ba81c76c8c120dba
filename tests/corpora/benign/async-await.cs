// idiom: async and await
public static class Solution
{
    public static double Sigmoid(double z) => ComputeAsync(z).GetAwaiter().GetResult();

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static async Task<double> ComputeAsync(double z)
    {
        await Task.Yield();
        var e = await Task.Run(() => Math.Exp(-z));
        return 1 / (1 + e);
    }
}
