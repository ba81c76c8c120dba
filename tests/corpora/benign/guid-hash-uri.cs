// idiom: HashCode, Guid and Version
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var hash = HashCode.Combine(1, 2) == HashCode.Combine(1, 2);
        var guid = Guid.Empty == new Guid();
        return hash && guid && new Version(1, 2).Minor == 2 ? 1 / (1 + Math.Exp(-z)) : 0;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
