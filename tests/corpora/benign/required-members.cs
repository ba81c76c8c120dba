// idiom: required members and init accessors
public static class Solution
{
    public static double Sigmoid(double z) => new Neuron { Z = z, Bias = 0 }.Output;

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

public sealed class Neuron
{
    public required double Z { get; init; }
    public required double Bias { get; init; }
    public double Output => 1 / (1 + Math.Exp(-Z - Bias));
}
