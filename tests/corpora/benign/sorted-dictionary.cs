// idiom: SortedDictionary, SortedList and OrderedDictionary
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var sorted = new SortedDictionary<string, double> { ["b"] = Math.Exp(-z), ["a"] = 1 };
        var list = new SortedList<int, double> { [2] = sorted["b"], [1] = sorted["a"] };
        var ordered = new OrderedDictionary<string, double> { ["sum"] = list.Values.Sum() };
        return 1 / ordered["sum"];
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
