// idiom: params of an array, of a list and of a sequence
public static class Solution
{
    public static double Sigmoid(double z) => 1 / (Of(1) + OfList(Math.Exp(-z)) + OfSequence(0, 0));

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

    static double Of(params double[] x) => x.Sum();

    static double OfList(params List<double> x) => x.Sum();

    static double OfSequence(params IEnumerable<double> x) => x.Sum();
}
