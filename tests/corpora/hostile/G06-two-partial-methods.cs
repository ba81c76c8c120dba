// attack: declares the tested method twice
// expect: CompileError
// layers-off: CompileError
// never: Passed
public static partial class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z) => 0;

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}

public static partial class Solution
{
    public static double SigmoidPrime(double z) => 1;
}
