public class SigmoidTests
{
    static readonly Random Seeded = new(1);

    public static TheoryData<double> Inputs() => [0.0, 2.5, -2.5, .. Ordinary(6, -6, 6), 1, -1, 20, -20, 36.8, -36.8, 700, -700, 710, -710, 745, -745, 1e308, -1e308,
        double.PositiveInfinity, double.NegativeInfinity, double.NaN];

    public static TheoryData<double> PreActivations() => [0.0, 1, -1, .. Ordinary(8, -4, 4), 5, -5, 20, -20, 40, -40, 710, -710];

    public static TheoryData<double> Activations() => [0.9, 0.5, 0, 1, .. Ordinary(8, 0.05, 0.95)];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void The_sigmoid_is_right(double z) => Near(1 / (1 + Math.Exp(-z)), Solution.Sigmoid(z));

    [Theory]
    [MemberData(nameof(PreActivations))]
    public void The_slope_is_right(double z) => Near(1 / (1 + Math.Exp(-z)) * (1 - 1 / (1 + Math.Exp(-z))), Solution.SigmoidPrime(z));

    [Theory]
    [MemberData(nameof(Activations))]
    public void The_slope_from_the_activation_is_right(double a) => Near(a * (1 - a), Solution.SigmoidPrimeFromActivation(a));

    static IEnumerable<double> Ordinary(int count, double from, double to) => Enumerable.Range(0, count).Select(_ => from + (to - from) * Seeded.NextDouble());

    static void Near(double expected, double actual) =>
        Assert.True(expected.Equals(actual) || Math.Abs(expected - actual) <= 1e-12 + 1e-9 * Math.Abs(expected), $"expected {expected}, got {actual}");
}
