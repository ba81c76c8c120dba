// attack: opens files with impossible names
// expect: Forbidden
// layers-off: RuntimeError
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        foreach (var path in (string[])["%s%n%s%n", "/proc/self/" + new string('a', 200), new string('x', 5_000), "a\0b"])
            if (path.Length > 0 && !File.Exists(path))
                Console.Write(path.Length);
        File.OpenRead(new string('x', 5_000));
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
