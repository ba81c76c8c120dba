// attack: reads the memory of its parent and gives nonsense if it can
// expect: Forbidden
// layers-off: Passed|RuntimeError|Forbidden
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        try
        {
            using var memory = File.OpenRead("/proc/1/mem");
            memory.Position = 0x400000;
            if (memory.ReadByte() >= 0)
                return double.NaN;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Console.WriteLine(error.GetType().Name);
        }
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
