// attack: throws from a depth that the input chooses
// expect: RuntimeError
// layers-off: RuntimeError
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double SigmoidPrime(double z)
    {
        Down(Math.Abs((int)(z * 10)) % 50, z);
        var s = Sigmoid(z);
        return s * (1 - s);
    }

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static void Down(int n, double z)
    {
        if (n <= 0)
            throw new InvalidOperationException();
        Down(n - 1, z);
    }
}
