// idiom: collection expressions of every target type
public static class Solution
{
    public static double Sigmoid(double z)
    {
        double[] array = [1, Math.Exp(-z)];
        List<double> list = [1, Math.Exp(-z)];
        Span<double> span = [1, Math.Exp(-z)];
        ReadOnlySpan<double> constant = [1, 2, 3];
        IEnumerable<double> sequence = [1, Math.Exp(-z)];
        IReadOnlyList<double> readOnly = [1, Math.Exp(-z)];
        ICollection<double> collection = [1, Math.Exp(-z)];
        HashSet<double> set = [1, 2];
        double[] empty = [];
        var count = constant.Length + set.Count + empty.Length + collection.Count;
        return count == 7 && list.Count == 2 && readOnly.Count == 2 ? 1 / (span[0] + array[1]) : sequence.Sum();
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
