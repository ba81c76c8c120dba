// idiom: CancellationToken
public static class Solution
{
    public static double Sigmoid(double z)
    {
        using var source = new CancellationTokenSource();
        source.Token.ThrowIfCancellationRequested();
        var result = Task.Run(() => 1 / (1 + Math.Exp(-z)), source.Token).Result;
        source.Cancel();
        return source.IsCancellationRequested ? result : 0;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
