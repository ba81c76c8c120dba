// idiom: Dictionary with initialisers and TryGetValue
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var parts = new Dictionary<string, double> { ["one"] = 1, ["e"] = Math.Exp(-z) };
        parts.TryAdd("two", 2);
        return parts.TryGetValue("e", out var e) ? parts["one"] / (parts["one"] + e) : 0;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
