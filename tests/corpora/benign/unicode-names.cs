// idiom: names in Greek letters and verbatim names
public static class Solution
{
    public static double Sigmoid(double z) => σ(z, @double: 1);

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static double σ(double ζ, double @double) => @double / (1 + Math.Exp(-ζ));
}
