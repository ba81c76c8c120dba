// attack: dies at the very start to be run again
// expect: Forbidden
// layers-off: EndedEarly
// never: Passed
public static class Solution
{
    public static double Sigmoid(double z) => 0;

    public static double SigmoidPrime(double z)
    {
        return 0;
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static Solution() => Environment.FailFast("not ready");
}
