// idiom: ArrayPool
using System.Buffers;

public static class Solution
{
    public static double Sigmoid(double z)
    {
        var rented = ArrayPool<double>.Shared.Rent(2);
        rented[0] = 1;
        rented[1] = Math.Exp(-z);
        var sum = rented[0] + rented[1];
        ArrayPool<double>.Shared.Return(rented);
        return 1 / sum;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
