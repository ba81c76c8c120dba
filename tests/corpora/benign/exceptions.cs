// idiom: try, catch, when and finally with an exception of its own
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var tries = 0;
        try
        {
            if (double.IsNaN(z))
                throw new NoNumberException("z", 3);
            return 1 / (1 + Math.Exp(-z));
        }
        catch (NoNumberException error) when (error.Code == 3)
        {
            return double.NaN;
        }
        catch (ArithmeticException)
        {
            throw;
        }
        finally
        {
            tries++;
        }
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

public sealed class NoNumberException(string name, int code) : ArgumentException($"{name} is no number", name)
{
    public int Code => code;
}
