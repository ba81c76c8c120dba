// idiom: a numerically stable form in branches
public static class Solution
{
    public static double Sigmoid(double z)
    {
        if (double.IsNaN(z))
            return z;
        else if (z >= 0)
            return 1 / (1 + Math.Exp(-z));
        else if (z > -745.2)
        {
            var e = Math.Exp(z);
            return e / (1 + e);
        }
        else
            return 0;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
