// attack: listens to every exception of the process
// expect: Forbidden
// layers-off: Passed
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        AppDomain.CurrentDomain.FirstChanceException += (_, thrown) => Console.WriteLine(thrown.Exception);
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
