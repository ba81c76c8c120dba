// idiom: primary constructors of a class and a struct
public static class Solution
{
    public static double Sigmoid(double z) => new Sigma(1).At(z) * new Scale(1).Factor;

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

public sealed class Sigma(double steepness)
{
    public double At(double z) => 1 / (1 + Math.Exp(-steepness * z));
}

public readonly struct Scale(double factor)
{
    public double Factor => factor;
}
