// attack: keeps every input and prints all of them at every call
// expect: Passed
// layers-off: Passed
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        _seen.Add(z);
        Console.WriteLine(string.Join(" ", _seen.Select(x => x.ToString("R"))));
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static readonly List<double> _seen = [];
}
