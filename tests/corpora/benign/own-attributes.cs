// idiom: attributes of its own, generic ones too
public static class Solution
{
    [Activation("sigmoid", Order = 1)]
    [Of<double>]
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

[AttributeUsage(AttributeTargets.Method)]
public sealed class ActivationAttribute(string name) : Attribute
{
    public string Name => name;
    public int Order { get; set; }
}

public sealed class OfAttribute<T> : Attribute;
