// idiom: Half, Int128 and native integers of fixed width
public static class Solution
{
    public static double Sigmoid(double z)
    {
        Int128 wide = 1;
        UInt128 positive = 1;
        Half half = (Half)0.5;
        return (double)wide / ((double)positive + Math.Exp(-z)) * (double)half * 2;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
