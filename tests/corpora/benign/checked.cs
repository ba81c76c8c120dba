// idiom: checked and unchecked arithmetic and operators
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var one = checked((int)1.0 + 0);
        var wrapped = unchecked(int.MaxValue + one);
        checked
        {
            one += wrapped == int.MinValue ? 0 : 1;
        }
        return one / (one + Math.Exp(-z));
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
