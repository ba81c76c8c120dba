// idiom: BitArray and non-generic collections
using System.Collections;

public static class Solution
{
    public static double Sigmoid(double z)
    {
        var bits = new BitArray(8) { [0] = true };
        var list = new ArrayList { 1.0, Math.Exp(-z) };
        var table = new Hashtable { ["e"] = list[1] };
        return bits[0] ? 1 / ((double)list[0]! + (double)table["e"]!) : 0;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
