// attack: leaves a mark for the next submission
// expect: Forbidden
// layers-off: Passed|RuntimeError
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        File.WriteAllText("/tmp/mark-of-an-earlier-run", "here");
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
