// attack: throws an exception with 50,000 others inside
// expect: RuntimeError
// layers-off: RuntimeError
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        var error = new Exception("innermost");
        for (var i = 0; i < 50_000; i++)
            error = new AggregateException(error);
        throw error;
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
