// attack: offers a right method beside the wrong one
// expect: WrongAnswer
// layers-off: WrongAnswer
// never: Passed
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        return 0;
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

public static class Other
{
    public static double SigmoidPrime(double z) => 1 / (1 + Math.Exp(-z)) * (1 - 1 / (1 + Math.Exp(-z)));
}
