// idiom: [Obsolete] and [Serializable]-free attributes of .NET
public static class Solution
{
    public static double Sigmoid(double z)
    {
        #pragma warning disable CS0618
        return Old(z);
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    [Obsolete("use Sigmoid")]
    static double Old(double z) => 1 / (1 + Math.Exp(-z));
}
