// idiom: nameof of types, members and unbound generics
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var names = nameof(Math.Exp) + nameof(List<>) + nameof(File.ReadAllText) + nameof(z);
        return names.Length == 18 ? 1 / (1 + Math.Exp(-z)) : 1 / (1 + Math.Exp(-z));
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
