// attack: treats a text as an array: inside a generic method
// expect: Forbidden
// layers-off: Passed|WrongAnswer|RuntimeError|Forbidden|EndedEarly
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        object text = "text";
        Console.Write(Cast<int[]>(text)[0]);
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static T Cast<T>(object o) where T : class => System.Runtime.CompilerServices.Unsafe.As<T>(o);
}
