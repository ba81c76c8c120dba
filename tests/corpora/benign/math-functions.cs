// idiom: functions of Math, MathF and double
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var check = Math.Clamp(Math.Abs(Math.Sin(0)) + Math.Cbrt(8) - Math.Sqrt(4) + Math.Floor(0.5) + Math.Truncate(0.2) + MathF.Sqrt(0) + Math.Log2(1) + Math.Hypot2(), 0, 1);
        return double.IsFinite(check) ? 1 / (Math.FusedMultiplyAdd(1, 1, Math.Exp(-z)) + check) : double.NaN;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

static class MathExtensions
{
    extension(Math)
    {
        public static double Hypot2() => double.Hypot(0, 0);
    }
}
