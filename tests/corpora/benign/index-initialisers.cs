// idiom: object, collection and index initialisers
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var net = new Net { Bias = { 1 }, ["w"] = Math.Exp(-z), Inner = { Depth = 2 } };
        return net.Bias[0] / (net.Bias[0] + net["w"]);
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

public sealed class Net
{
    readonly Dictionary<string, double> _w = [];
    public List<double> Bias { get; } = [];
    public Inner Inner { get; } = new();
    public double this[string name]
    {
        get => _w[name];
        set => _w[name] = value;
    }
}

public sealed class Inner
{
    public int Depth { get; set; }
}
