// idiom: [CallerArgumentExpression] and [CallerMemberName]
using System.Runtime.CompilerServices;

public static class Solution
{
    public static double Sigmoid(double z)
    {
        return Check(1 / (1 + Math.Exp(-z)));
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static double Check(double value, [CallerArgumentExpression(nameof(value))] string text = "", [CallerMemberName] string member = "") =>
        text.Length > 0 && member.Length > 0 ? value : 0;
}
