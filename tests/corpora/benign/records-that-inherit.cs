// idiom: records that inherit and print themselves
public static class Solution
{
    public static double Sigmoid(double z)
    {
        Layer layer = new Squash("hidden", z);
        Console.WriteLine(layer);
        return layer is Squash { Z: var x } ? 1 / (1 + Math.Exp(-x)) : 0;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

public abstract record Layer(string Name);

public sealed record Squash(string Name, double Z) : Layer(Name);
