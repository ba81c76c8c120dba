// idiom: optional and named arguments
public static class Solution
{
    public static double Sigmoid(double z) => At(steepness: 1, z: z);

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static double At(double z, double steepness = 2, params int[] rest) => 1 / (1 + Math.Exp(-steepness * z));
}
