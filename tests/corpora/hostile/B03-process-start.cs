// attack: starts a shell
// expect: Forbidden
// layers-off: RuntimeError|Forbidden
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        System.Diagnostics.Process.Start("/bin/sh", "-c id")!.WaitForExit();
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
