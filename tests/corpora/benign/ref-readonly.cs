// idiom: ref readonly parameters and scoped
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var e = Math.Exp(-z);
        return 1 / (1 + Read(ref e));
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static double Read(scoped ref readonly double x) => x;
}
