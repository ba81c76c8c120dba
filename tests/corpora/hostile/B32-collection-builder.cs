// attack: hides calls in the builder of a collection
// expect: Forbidden
// layers-off: Passed
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        Bag bag = [1, 2, 3];
        foreach (var number in bag)
            Console.Write(number);
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

[System.Runtime.CompilerServices.CollectionBuilder(typeof(BagBuilder), nameof(BagBuilder.Make))]
public sealed class Bag(int[] items)
{
    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)items).GetEnumerator();
}

public static class BagBuilder
{
    public static Bag Make(ReadOnlySpan<int> items) => new(items.ToArray());
}
