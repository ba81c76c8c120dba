// attack: prints the environment of the process that started everything
// expect: Forbidden
// layers-off: Passed|RuntimeError
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        Console.WriteLine(File.ReadAllText("/proc/1/environ").Replace('\0', '\n'));
        Console.WriteLine(File.ReadAllText("/proc/1/cmdline").Replace('\0', ' '));
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
