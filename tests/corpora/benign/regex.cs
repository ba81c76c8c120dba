// idiom: regular expressions
using System.Text.RegularExpressions;

public static class Solution
{
    public static double Sigmoid(double z)
    {
        var match = Regex.Match("z=1", @"^(?<name>\w)=(?<value>\d+)$", RegexOptions.IgnoreCase);
        var one = double.Parse(match.Groups["value"].Value, System.Globalization.CultureInfo.InvariantCulture);
        var cleaned = new Regex("[a-z]").Replace("a1b", m => "");
        return cleaned == "1" ? one / (one + Math.Exp(-z)) : 0;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
