namespace MlpLabs.Grading.Diagnosis;

/// <summary>A forward pass that went wrong before a backward pass, told from gradients alone: the gradient of the output weights over that of the output bias is h.</summary>
/// <remarks>
/// Only where both gradients are wrong, as a wrong h makes ŷ wrong too; only where most cases say so; and not where h is off by one and
/// the same factor everywhere, which is a factor in a gradient.
/// </remarks>
internal static class ForwardPass
{
    const string Weights = "dw2";
    const string Bias = "db2";
    const int LeastCases = 2;
    const double LeastShare = 0.5;

    // A quotient is as good as the digits of its parts, and a gradient of nearly zero has none.
    const double LeastGradient = 1e-6;
    const double Relative = 1e-6;

    public static Diagnosis? Explain(Evidence evidence, IReadOnlyList<int> unexplained)
    {
        if (Component(Weights) is not { } dw || Component(Bias) is not { } db)
            return null;
        var (telling, deviating) = (0, 0);
        var ratios = new List<double>();
        (string Case, List<(int, double, double)> Inputs)? shown = null;
        foreach (var i in evidence.Cases)
        {
            if (Quotients(evidence.Expected(i, dw), evidence.Expected(i, db)) is not { } right || Quotients(evidence.Actual(i, dw), evidence.Actual(i, db)) is not { } own
                || right.Length != own.Length)
                continue;
            telling++;
            ratios.AddRange(own.Zip(right).Where(p => p.Second != 0).Select(p => p.First / p.Second));
            var off = right.Index().Where(h => !IsNear(own[h.Index], h.Item)).Select(h => (h.Index, h.Item, own[h.Index])).ToList();
            if (off.Count == 0)
                continue;
            deviating++;
            // Numbers of hidden cases are not shown.
            if (evidence.Check.Cases[i].Visibility == Visibility.Visible)
                shown ??= (evidence.Check.Cases[i].Name, off);
        }
        return shown is { } s && deviating >= LeastCases && deviating >= LeastShare * telling && ratios.Exists(r => !IsNear(r, ratios[0]))
            ? DiagnosisTexts.AnotherForwardPass(Weights, Bias, s.Case, s.Inputs)
            : null;

        int? Component(string name) => unexplained.Where(k => evidence.NameOf(k) == name).Select(k => (int?)k).FirstOrDefault();
    }

    static double[]? Quotients(object? weights, object? bias) =>
        weights is double[] { Length: > 0 } dw && bias is double db && double.IsFinite(db) && Math.Abs(db) > LeastGradient && dw.All(double.IsFinite)
            ? [.. dw.Select(d => d / db)]
            : null;

    static bool IsNear(double a, double b) => Math.Abs(a - b) <= Relative * Math.Abs(b) + 1e-9;
}
