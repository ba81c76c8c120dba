// attack: a #pragma checksum that names a file of the host
// expect: CompileError|Forbidden
// layers-off: Passed|CompileError|Forbidden
#pragma checksum "/etc/passwd" "{406EA660-64CF-4C82-B6F0-42D48172A799}" "ab007f1d23d9"

public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
