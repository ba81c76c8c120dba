// attack: loads an assembly in a context of its own
// expect: Forbidden
// layers-off: RuntimeError
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        using var bytes = new MemoryStream(new byte[64]);
        new Context().LoadFromStream(bytes);
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    sealed class Context() : System.Runtime.Loader.AssemblyLoadContext("mine");
}
