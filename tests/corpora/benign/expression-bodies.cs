// idiom: expression bodies everywhere
public static class Solution
{
    public static double Sigmoid(double z) => new Sigma(z).Value;

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

public sealed class Sigma
{
    readonly double _z;
    public Sigma(double z) => _z = z;
    public double Value => 1 / (1 + Exp);
    double Exp { get => Math.Exp(-_z); }
    public override string ToString() => $"σ({_z})";
}
