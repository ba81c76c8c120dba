// idiom: enums with flags, names and parsing
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var kind = Enum.Parse<Kind>("Sigmoid");
        var both = Kind.Sigmoid | Kind.Tanh;
        return both.HasFlag(kind) && Enum.GetValues<Kind>().Length == 3 && kind.ToString() == nameof(Kind.Sigmoid) && Enum.IsDefined(kind) ? 1 / (1 + Math.Exp(-z)) : 0;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

[Flags]
public enum Kind : byte
{
    None = 0,
    Sigmoid = 1,
    Tanh = 1 << 1,
}
