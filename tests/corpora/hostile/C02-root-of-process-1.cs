// attack: reads the disk of the host through /proc
// expect: Forbidden
// layers-off: RuntimeError
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        Console.WriteLine(File.ReadAllText("/proc/1/root/etc/passwd"));
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
