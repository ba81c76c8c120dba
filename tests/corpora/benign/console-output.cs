// idiom: debugging output on the console
public static class Solution
{
    public static double Sigmoid(double z)
    {
        Console.WriteLine("z = {0:F3}", z);
        Console.Write('.');
        Console.Error.WriteLine(z);
        Console.Out.WriteLine();
        Console.WriteLine($"{z:E3}");
        return 1 / (1 + Math.Exp(-z));
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
