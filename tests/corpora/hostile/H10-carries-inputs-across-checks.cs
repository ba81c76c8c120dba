// attack: remembers the inputs of one method and throws them in another
// expect: RuntimeError
// layers-off: RuntimeError
public static class Solution
{
    public static double Sigmoid(double z) => Remember(z);

    public static double SigmoidPrime(double z)
    {
        throw new InvalidOperationException(string.Join(" ", Inputs.Select(x => x.ToString("R"))));
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static readonly List<double> Inputs = [];

    static double Remember(double z)
    {
        Inputs.Add(z);
        return 1 / (1 + Math.Exp(-z));
    }
}
