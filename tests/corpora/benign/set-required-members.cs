// idiom: a constructor that sets required members
using System.Diagnostics.CodeAnalysis;

public static class Solution
{
    public static double Sigmoid(double z) => new Neuron(z).Output;

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

public sealed class Neuron
{
    [SetsRequiredMembers]
    public Neuron(double z) => Z = z;
    public required double Z { get; init; }
    public double Output => 1 / (1 + Math.Exp(-Z));
}
