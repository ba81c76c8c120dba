// attack: lists the non-public fields of the program that runs it
// expect: Forbidden
// layers-off: Passed|RuntimeError
using System.Reflection;

public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        foreach (var type in Assembly.GetEntryAssembly()!.GetTypes())
            foreach (var field in type.GetFields(BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance))
                Console.WriteLine($"{type}.{field.Name}");
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
