// idiom: indexers with several parameters
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var matrix = new Matrix();
        matrix[0, 1] = Math.Exp(-z);
        return 1 / (matrix["one"] + matrix[0, 1]);
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

public sealed class Matrix
{
    readonly double[,] _m = new double[2, 2];
    public double this[int i, int j]
    {
        get => _m[i, j];
        set => _m[i, j] = value;
    }
    public double this[string name] => name == "one" ? 1 : 0;
}
