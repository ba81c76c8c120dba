// idiom: LINQ of the latest versions: Index, CountBy, AggregateBy, MinBy, Order
public static class Solution
{
    public static double Sigmoid(double z)
    {
        double[] parts = [1, Math.Exp(-z)];
        var indexed = parts.Index().ToDictionary(p => p.Index, p => p.Item);
        var counts = parts.CountBy(x => x > 0).Count();
        var sums = parts.AggregateBy(_ => 0, 0.0, (sum, x) => sum + x).Single().Value;
        var least = (new[] { 2, 1 }).Order().First() + (new[] { "aa", "b" }).MinBy(t => t.Length)!.Length;
        return counts > 0 && indexed.Count == least ? 1 / sums : 0;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
