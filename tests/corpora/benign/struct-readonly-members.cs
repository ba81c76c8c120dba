// idiom: structs with readonly members and parameterless constructors
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var s = new Slope() { Scale = 1 };
        return s.At(z);
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

public struct Slope
{
    public Slope() => Scale = 3;
    public double Scale { readonly get; set; }
    public readonly double At(double z) => 1 / (1 + Math.Exp(-Scale * z));
}
