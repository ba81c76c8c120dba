// attack: walks out of an array by reference
// expect: Forbidden
// layers-off: Passed|RuntimeError|Forbidden|EndedEarly|WrongAnswer|TimeLimit
using System.Runtime.InteropServices;

public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(new double[1]);
        for (var i = 0; i < 1 << 24; i++)
            System.Runtime.CompilerServices.Unsafe.Add(ref first, i) = 1;
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
