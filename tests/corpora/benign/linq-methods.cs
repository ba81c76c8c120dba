// idiom: LINQ: Select, Where, Zip, Aggregate, GroupBy, OrderBy and more
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var parts = Enumerable.Range(0, 2).Select(i => i == 0 ? 1 : Math.Exp(-z)).ToArray();
        var grouped = parts.Select((x, i) => (x, i)).GroupBy(p => p.i % 2).ToDictionary(g => g.Key, g => g.First().x);
        var zipped = parts.Zip(parts, (x, y) => (x + y) / 2).Aggregate(0.0, (sum, x) => sum + x);
        var order = parts.OrderBy(x => x).ThenByDescending(x => x).Distinct().Chunk(1).SelectMany(x => x).Count();
        return order > 0 && parts.Any() && grouped.Count == 2 ? 1 / zipped : 0;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
