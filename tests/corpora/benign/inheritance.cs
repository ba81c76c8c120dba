// idiom: inheritance: abstract, virtual, override, sealed, base and new
public static class Solution
{
    public static double Sigmoid(double z) => new Steep().At(z);

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

public abstract class Function
{
    protected virtual double One => 1;
    public abstract double At(double z);
}

public class Logistic : Function
{
    public override double At(double z) => One / (One + Math.Exp(-z));
}

public sealed class Steep : Logistic
{
    protected override double One => base.One;
    public sealed override double At(double z) => base.At(z);
    public override string ToString() => nameof(Steep);
}
