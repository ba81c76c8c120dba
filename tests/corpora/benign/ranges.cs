// idiom: ranges and indices of arrays, texts and spans
public static class Solution
{
    public static double Sigmoid(double z)
    {
        double[] parts = [7, 1, Math.Exp(-z), 9];
        var middle = parts[1..^1];
        Index last = ^1;
        Range all = ..;
        var text = "abc"[1..];
        return text.Length == 2 ? middle[0] / (middle[0] + middle[all][last]) : 0;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
