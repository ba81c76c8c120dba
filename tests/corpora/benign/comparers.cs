// idiom: IComparable, IEquatable, IComparer and EqualityComparer
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var sorted = new List<Item> { new(Math.Exp(-z)), new(1) };
        sorted.Sort();
        sorted.Sort(Comparer<Item>.Create((x, y) => x.CompareTo(y)));
        var set = new HashSet<Item>(sorted, EqualityComparer<Item>.Default);
        return set.Count > 0 ? 1 / sorted.Sum(x => x.Value) : 0;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

public sealed class Item(double value) : IComparable<Item>, IEquatable<Item>
{
    public double Value => value;
    public int CompareTo(Item? other) => value.CompareTo(other?.Value);
    public bool Equals(Item? other) => value == other?.Value;
    public override bool Equals(object? other) => other is Item item && Equals(item);
    public override int GetHashCode() => HashCode.Combine(value);
}
