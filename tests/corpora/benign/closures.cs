// idiom: closures over loop variables
public static class Solution
{
    public static double Sigmoid(double z)
    {
        var actions = new List<Func<double>>();
        foreach (var factor in (double[])[0, 1])
            actions.Add(() => Math.Exp(-z * 1) * factor);
        var sum = 1.0;
        if (!double.IsInfinity(z))
            foreach (var action in actions)
                sum += double.IsInfinity(Math.Exp(-z)) ? double.PositiveInfinity : action();
        else
            sum += Math.Exp(-z);
        return 1 / sum;
    }

    public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

    public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
}
