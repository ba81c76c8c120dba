// attack: catches everything and begins again
// expect: TimeLimit
// layers-off: TimeLimit
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        again:
        try
        {
            while (true)
                if (z > double.MaxValue)
                    throw new InvalidOperationException();
        }
        catch
        {
            goto again;
        }
        finally
        {
            Spin();
        }
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static void Spin()
    {
        while (true)
        {
        }
    }
}
