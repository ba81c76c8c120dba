// idiom: a switch on texts
public static class Solution
{
    public static double Sigmoid(double z) => Named("sigmoid", z);

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static double Named(string name, double z) => name switch
    {
        "tanh" => Math.Tanh(z),
        "relu" => Math.Max(0, z),
        "identity" => z,
        "softplus" => Math.Log(1 + Math.Exp(z)),
        "step" => z > 0 ? 1 : 0,
        "square" => z * z,
        "cube" => z * z * z,
        "sigmoid" => 1 / (1 + Math.Exp(-z)),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no such activation"),
    };
}
