// idiom: partial members
public static class Solution
{
    public static double Sigmoid(double z) => new Parts().At(z);

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

public partial class Parts
{
    public partial double Steepness { get; }
    public partial double At(double z);
}

public partial class Parts
{
    public partial double Steepness => 1;
    public partial double At(double z) => 1 / (1 + Math.Exp(-Steepness * z));
}
