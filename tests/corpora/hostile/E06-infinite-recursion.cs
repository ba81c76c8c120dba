// attack: calls itself for ever
// expect: StackOverflow
// layers-off: StackOverflow
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        Console.Write(Down(z));
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static double Down(double x) => 1 + Down(x + 1);
}
