// attack: writes to the error console without end
// expect: OutputLimit
// layers-off: OutputLimit
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        while (true)
            Console.Error.WriteLine("flood flood flood flood flood flood");
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
