// idiom: a Main beside the methods for trying them out
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static void Main(string[] args)
    {
        Console.WriteLine(Sigmoid(0));
    }
}
