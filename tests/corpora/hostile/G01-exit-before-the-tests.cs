// attack: ends the process with success instead of an answer
// expect: Forbidden
// layers-off: EndedEarly
// never: Passed
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        Environment.Exit(0);
        return 0;
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
