// idiom: ContinueWith, WhenAny, FromResult and TaskCompletionSource
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var source = new TaskCompletionSource<double>();
        source.SetResult(Math.Exp(-z));
        var first = Task.WhenAny(source.Task, Task.FromResult(Math.Exp(-z))).Result;
        return first.ContinueWith(e => 1 / (1 + e.Result)).Result;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
