// attack: interpolated texts nested 22 deep: the time of the parser doubles with each
// expect: CompileError|Forbidden
// layers-off: CompileError|Passed
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        Console.Write($"{$"{$"{$"{$"{$"{$"{$"{$"{$"{$"{$"{$"{$"{$"{$"{$"{$"{$"{$"{$"{$"{"z"}"}"}"}"}"}"}"}"}"}"}"}"}"}"}"}"}"}"}"}"}"}");
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
