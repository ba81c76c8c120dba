// idiom: [DebuggerDisplay] and [Description]-like attributes
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

public static class Solution
{
    public static double Sigmoid(double z) => new Neuron(z).Value;

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

[DebuggerDisplay("{Value}")]
[ExcludeFromCodeCoverage]
public sealed class Neuron(double z)
{
    public double Value => 1 / (1 + Math.Exp(-z));
}
