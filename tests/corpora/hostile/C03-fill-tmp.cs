// attack: fills the temporary folder
// expect: Forbidden
// layers-off: RuntimeError|OutputLimit|EndedEarly
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        File.WriteAllBytes("/tmp/fill", new byte[40 << 20]);
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
