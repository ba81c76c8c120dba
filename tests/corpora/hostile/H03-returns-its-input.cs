// attack: answers with its input
// expect: WrongAnswer
// layers-off: WrongAnswer
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        return z;
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
