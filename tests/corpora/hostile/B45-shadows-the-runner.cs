// attack: declares a type with the name of the runner's
// expect: Forbidden
// layers-off: Passed
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

namespace MlpLabs.Worker.Calls
{
    public sealed class CallRunner
    {
        public void Install() { }
    }
}
