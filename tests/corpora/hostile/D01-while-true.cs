// attack: never returns
// expect: TimeLimit
// layers-off: TimeLimit
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        while (true)
        {
        }
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
