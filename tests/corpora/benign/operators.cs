// idiom: operators, conversions, true and false
public static class Solution
{
    public static double Sigmoid(double z)
    {
        Dual one = 1;
        var sum = one + (Dual)Math.Exp(-z);
        sum++;
        sum--;
        return sum ? (double)(one / sum) : (double)(one / sum);
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

public readonly struct Dual(double value)
{
    readonly double _value = value;
    public static implicit operator Dual(double x) => new(x);
    public static explicit operator double(Dual x) => x._value;
    public static Dual operator +(Dual a, Dual b) => new(a._value + b._value);
    public static Dual operator /(Dual a, Dual b) => new(a._value / b._value);
    public static Dual operator ++(Dual a) => a;
    public static Dual operator --(Dual a) => a;
    public static bool operator true(Dual a) => a._value != 0;
    public static bool operator false(Dual a) => a._value == 0;
}
