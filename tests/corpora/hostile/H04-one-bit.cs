// attack: hangs or answers by one bit of the input
// expect: WrongAnswer|Passed
// layers-off: WrongAnswer|Passed
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        if (z > 1.5 && z < 3)
            return 0;
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
