// idiom: IAsyncEnumerable and await foreach
public static class Solution
{
    public static double Sigmoid(double z) => LastAsync(z).Result;

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static async IAsyncEnumerable<double> PartsAsync(double z)
    {
        yield return 1;
        await Task.Yield();
        yield return Math.Exp(-z);
    }

    static async Task<double> LastAsync(double z)
    {
        var sum = 0.0;
        await foreach (var part in PartsAsync(z))
            sum += part;
        return 1 / sum;
    }
}
