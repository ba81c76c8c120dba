// idiom: a partial class in two parts
public static partial class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

public static partial class Solution
{
    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));
}
