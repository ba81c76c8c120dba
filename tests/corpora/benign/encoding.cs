// idiom: Encoding and Convert
using System.Text;

public static class Solution
{
    public static double Sigmoid(double z)
    {
        var bytes = Encoding.UTF8.GetBytes("σ");
        var text = Convert.ToBase64String(bytes) + Convert.ToHexString(bytes);
        return Encoding.UTF8.GetString(bytes) == "σ" && text.Length > 0 ? Convert.ToDouble(1) / (1 + Math.Exp(-z)) : 0;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
