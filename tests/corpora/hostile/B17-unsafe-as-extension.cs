// attack: treats a text as an array: inside an extension member
// expect: Forbidden
// layers-off: Passed|WrongAnswer|RuntimeError|Forbidden|EndedEarly
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        object text = "text";
        Console.Write(text.Numbers[0]);
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

static class Extensions
{
    extension(object o)
    {
        public int[] Numbers => System.Runtime.CompilerServices.Unsafe.As<int[]>(o);
    }
}
