// attack: writes a read-only field by reflection
// expect: Forbidden
// layers-off: Passed|RuntimeError
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        typeof(Box).GetField("_value", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!.SetValue(new Box(1), 2.0);
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    sealed class Box(double value)
    {
        readonly double _value = value;
        public double Value => _value;
    }
}
