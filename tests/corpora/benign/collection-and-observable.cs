// idiom: Collection, ReadOnlyCollection and AsReadOnly
using System.Collections.ObjectModel;

public static class Solution
{
    public static double Sigmoid(double z)
    {
        var collection = new Collection<double> { 1, Math.Exp(-z) };
        var readOnly = new ReadOnlyCollection<double>(collection);
        return 1 / (readOnly[0] + new List<double>(collection).AsReadOnly()[1]);
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
