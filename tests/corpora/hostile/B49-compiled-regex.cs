// attack: has a pattern compiled to code
// expect: Forbidden
// layers-off: Passed
using System.Text.RegularExpressions;

public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        Console.Write(new Regex("^a+$", RegexOptions.Compiled).IsMatch("aaa"));
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
