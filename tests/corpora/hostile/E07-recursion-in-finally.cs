// attack: calls itself in finally
// expect: StackOverflow
// layers-off: StackOverflow
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        Console.Write(Down(1));
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static int Down(int n)
    {
        try
        {
            return Down(n + 1);
        }
        finally
        {
            Down(n + 2);
        }
    }
}
