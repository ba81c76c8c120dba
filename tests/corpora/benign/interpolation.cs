// idiom: interpolated texts with formats, alignment and nesting
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var text = $"{z,10:F3}|{z,-10:E2}|{(z > 0 ? $"right {z}" : "left")}|{{}}";
        FormattableString invariant = $"{z:R}";
        var plain = FormattableString.Invariant(invariant) + text + string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{z}");
        return plain.Length > 0 ? 1 / (1 + Math.Exp(-z)) : 0;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
