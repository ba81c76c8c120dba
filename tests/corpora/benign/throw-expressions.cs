// idiom: throw expressions and guards of .NET
public static class Solution
{
    public static double Sigmoid(double z)
    {
        ArgumentNullException.ThrowIfNull(_unit);
        ArgumentOutOfRangeException.ThrowIfNegative(_unit.Length);
        var one = _unit.Length > 0 ? _unit[0] : throw new InvalidOperationException();
        return one / (one + Math.Exp(-z));
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static readonly double[] _unit = [1];
}
