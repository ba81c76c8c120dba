// attack: changes the length of a text through UnsafeAccessor
// expect: Forbidden
// layers-off: Passed|WrongAnswer|RuntimeError|Forbidden|EndedEarly
using System.Runtime.CompilerServices;

public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        var text = new string('a', 2);
        Length(text) = 1_000_000;
        Console.Write(text[900_000]);
        Length(text) = 2;
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_stringLength")]
    static extern ref int Length(string text);
}
