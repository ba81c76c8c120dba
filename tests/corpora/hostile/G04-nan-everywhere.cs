// attack: answers NaN, which no comparison finds different
// expect: WrongAnswer
// layers-off: WrongAnswer
// never: Passed
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        return double.NaN;
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
