// idiom: ref structs with ref fields and an interface
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var e = Math.Exp(-z);
        var view = new View(ref e);
        return 1 / (1 + Value(view));
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static double Value<T>(T view) where T : IView, allows ref struct => view.Value;
}

public interface IView
{
    double Value { get; }
}

public readonly ref struct View(ref double target) : IView
{
    readonly ref double _target = ref target;
    public double Value => _target;
}
