// idiom: Parse and TryParse with the invariant culture
using System.Globalization;

public static class Solution
{
    public static double Sigmoid(double z)
    {
        var text = Math.Exp(-z).ToString("R", CultureInfo.InvariantCulture);
        var e = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) ? parsed : 0;
        return int.Parse("1", CultureInfo.InvariantCulture) / (1 + e);
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
