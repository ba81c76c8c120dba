// attack: hangs the thread of the finalizers
// expect: Forbidden
// layers-off: TimeLimit
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        Drop();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static void Drop() => GC.KeepAlive(new Trap());

    sealed class Trap
    {
        ~Trap()
        {
            while (true)
            {
            }
        }
    }
}
