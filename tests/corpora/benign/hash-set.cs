// idiom: HashSet and SortedSet
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var set = new HashSet<double> { 1, 1, 1 };
        set.UnionWith([1]);
        var sorted = new SortedSet<double>(set);
        return sorted.Min / (set.Sum() + Math.Exp(-z));
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
