// attack: inherits from the class that stands for types
// expect: Forbidden
// layers-off: Passed|RuntimeError
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        Console.Write(new Fake().Name);
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    sealed class Fake() : System.Reflection.TypeDelegator(typeof(double))
    {
        public override string Name => "fake";
    }
}
