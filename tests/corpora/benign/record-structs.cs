// idiom: record structs
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var point = new Point(z, 0) with { Y = Math.Exp(-z) };
        var frozen = new Frozen(point.Y);
        return 1 / (1 + frozen.Value);
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

public record struct Point(double X, double Y);

public readonly record struct Frozen(double Value);
