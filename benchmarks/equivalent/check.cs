#:property PublishAot=false
var seeded = new Random(1);
var failed = 0;
foreach (var z in (double[])[0.0, 2.5, -2.5, .. Ordinary(6, -6, 6), 1, -1, 20, -20, 36.8, -36.8, 700, -700, 710, -710, 745, -745, 1e308, -1e308,
    double.PositiveInfinity, double.NegativeInfinity, double.NaN])
    Near($"Sigmoid({z})", 1 / (1 + Math.Exp(-z)), Solution.Sigmoid(z));
foreach (var z in (double[])[0.0, 1, -1, .. Ordinary(8, -4, 4), 5, -5, 20, -20, 40, -40, 710, -710])
    Near($"SigmoidPrime({z})", 1 / (1 + Math.Exp(-z)) * (1 - 1 / (1 + Math.Exp(-z))), Solution.SigmoidPrime(z));
foreach (var a in (double[])[0.9, 0.5, 0, 1, .. Ordinary(8, 0.05, 0.95)])
    Near($"SigmoidPrimeFromActivation({a})", a * (1 - a), Solution.SigmoidPrimeFromActivation(a));
Console.WriteLine(failed == 0 ? "passed" : $"{failed} failed");
return failed == 0 ? 0 : 1;

IEnumerable<double> Ordinary(int count, double from, double to) => Enumerable.Range(0, count).Select(_ => from + (to - from) * seeded.NextDouble());

void Near(string call, double expected, double actual)
{
    if (expected.Equals(actual) || Math.Abs(expected - actual) <= 1e-12 + 1e-9 * Math.Abs(expected))
        return;
    failed++;
    Console.WriteLine($"{call}: expected {expected}, got {actual}");
}

// The student's Solution follows.
