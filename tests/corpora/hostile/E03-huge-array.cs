// attack: asks for an array of sixteen gigabytes
// expect: MemoryLimit|RuntimeError
// layers-off: MemoryLimit|RuntimeError
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        var numbers = new double[int.MaxValue / 2];
        Console.Write(numbers[0]);
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
