// attack: reads memory that nobody has initialised
// expect: Forbidden
// layers-off: Passed
using System.Runtime.InteropServices;

public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        var list = new List<double>();
        CollectionsMarshal.SetCount(list, 10_000);
        Console.Write(list.Sum());
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
