// attack: adds up a sequence that has no end
// expect: TimeLimit
// layers-off: TimeLimit
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        Console.Write(Numbers().Sum());
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static IEnumerable<double> Numbers()
    {
        while (true)
            yield return 0;
    }
}
