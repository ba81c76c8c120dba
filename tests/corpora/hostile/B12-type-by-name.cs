// attack: finds File by its name and calls it by reflection
// expect: Forbidden
// layers-off: RuntimeError
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        var file = Type.GetType("System.IO.File")!;
        Console.WriteLine(file.GetMethod("ReadAllText", [typeof(string)])!.Invoke(null, ["/etc/passwd"]));
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
