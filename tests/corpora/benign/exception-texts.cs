// idiom: exceptions written out
public static class Solution
{
    public static double Sigmoid(double z)
    {
        try
        {
            return double.Parse("one") / (1 + Math.Exp(-z));
        }
        catch (FormatException e)
        {
            Console.WriteLine(e);
            return (e.ToString().Length > 0 && e.StackTrace is not null ? 1 : 0) / (1 + Math.Exp(-z));
        }
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
