// attack: remembers what came before and answers with that
// expect: WrongAnswer
// layers-off: WrongAnswer
// never: Passed
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        var last = _last;
        _last = Sigmoid(z) * (1 - Sigmoid(z));
        return last;
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static double _last;
}
