// idiom: a switch statement that jumps between its cases
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        switch (Math.Sign(double.IsNaN(z) ? 0 : z))
        {
            case 0:
                goto default;
            case 1:
            case -1:
            {
                var s = Sigmoid(z);
                return s * (1 - s);
            }
            default:
                return 0.25;
        }
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
