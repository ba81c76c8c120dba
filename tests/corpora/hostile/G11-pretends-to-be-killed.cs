// attack: ends with the code of a killed process to be run again
// expect: Forbidden
// layers-off: MemoryLimit|EndedEarly|RuntimeError
// never: Passed
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        Environment.Exit(137);
        return 0;
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
