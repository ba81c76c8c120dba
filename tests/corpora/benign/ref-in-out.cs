// idiom: ref, in, out, ref returns and ref locals
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var parts = new double[2];
        ref var first = ref At(parts, 0);
        first = 1;
        Fill(in z, out parts[1]);
        Add(ref parts[0], parts[1]);
        return 1 / first;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static ref double At(double[] x, int i) => ref x[i];

    static void Fill(in double z, out double e) => e = Math.Exp(-z);

    static void Add(ref double x, double y) => x += y;
}
