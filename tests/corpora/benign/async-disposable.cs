// idiom: IAsyncDisposable and await using
public static class Solution
{
    public static double Sigmoid(double z) => ComputeAsync(z).Result;

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static async Task<double> ComputeAsync(double z)
    {
        await using var scope = new Scope();
        return 1 / (1 + Math.Exp(-z));
    }
}

public sealed class Scope : IAsyncDisposable
{
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
