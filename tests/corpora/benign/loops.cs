// idiom: for, foreach, while, do, break and continue
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var n = 0;
        for (int i = 0, j = 10; i < j; i++, j--)
            n++;
        do
            n--;
        while (n > 2);
        while (true)
        {
            if (n-- > 1)
                continue;
            break;
        }
        foreach (var c in "a")
            n += c - 'a' + 1;
        return n / (n + Math.Exp(-z));
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
