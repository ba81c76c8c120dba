// idiom: StringBuilder
using System.Globalization;
using System.Text;

public static class Solution
{
    public static double Sigmoid(double z)
    {
        var text = new StringBuilder();
        text.Append("z = ").Append(z).AppendLine().AppendFormat(CultureInfo.InvariantCulture, "{0:F2}", z).Insert(0, '>').Replace(">", "");
        text.Append(CultureInfo.InvariantCulture, $"{z:E3}");
        return text.ToString().StartsWith("z", StringComparison.Ordinal) ? 1 / (1 + Math.Exp(-z)) : 0;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
