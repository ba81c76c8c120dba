// attack: doubles a text until memory ends
// expect: MemoryLimit|RuntimeError
// layers-off: MemoryLimit|RuntimeError
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        var text = new System.Text.StringBuilder("0123456789");
        while (true)
            text.Append(text.ToString());
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
