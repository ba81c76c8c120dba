// idiom: raw strings, verbatim strings and UTF-8 literals
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var raw = """
            { "z": 1 }
            """;
        var interpolated = $$"""{ "z": {{z}} }""";
        var bytes = "σ"u8;
        return raw.Length + interpolated.Length + bytes.Length + @"a\b".Length > 0 ? 1 / (1 + Math.Exp(-z)) : 0;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
