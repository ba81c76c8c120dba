// idiom: ArraySegment and Buffer.BlockCopy
public static class Solution
{
    public static double Sigmoid(double z)
    {
        double[] parts = [9, 1, Math.Exp(-z)];
        var segment = new ArraySegment<double>(parts, 1, 2);
        var copy = new double[3];
        Buffer.BlockCopy(parts, 0, copy, 0, 3 * sizeof(double));
        return segment[0] / (segment[0] + copy[2]);
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
