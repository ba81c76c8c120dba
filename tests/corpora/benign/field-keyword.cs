// idiom: the field keyword of C# 14
public static class Solution
{
    public static double Sigmoid(double z) => new Neuron { Z = z }.Activation;

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

public sealed class Neuron
{
    public double Z { get; set => field = double.IsNegativeInfinity(value) ? -800 : value; }
    public double Activation => 1 / (1 + Math.Exp(-Z));
}
