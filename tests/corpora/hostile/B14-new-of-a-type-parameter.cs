// attack: makes a forbidden type through new T()
// expect: Forbidden
// layers-off: Passed|RuntimeError|Forbidden
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        var made = Make<System.Diagnostics.Process>();
        Console.WriteLine(made.Start());
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static T Make<T>() where T : new() => new();
}
