// attack: an async method that starts itself twice
// expect: Passed|MemoryLimit|RuntimeError|TimeLimit|EndedEarly
// layers-off: Passed|MemoryLimit|RuntimeError|TimeLimit|EndedEarly
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        Spread();
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static async void Spread()
    {
        await Task.Yield();
        Spread();
        Spread();
    }
}
