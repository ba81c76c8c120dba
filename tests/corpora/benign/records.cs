// idiom: records, with and value equality
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var neuron = new Neuron(0, 0) with { Z = z };
        neuron = neuron with { A = 1 / (1 + Math.Exp(-neuron.Z)) };
        var (_, a) = neuron;
        return neuron == neuron with { } || double.IsNaN(a) ? a : -1;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

public sealed record Neuron(double Z, double A);
