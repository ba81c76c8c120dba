using System.Globalization;
using System.Text.Json;

namespace MlpLabs.Engine.Tests.Golden;

/// <summary>The cases of tolerance "judged": an answer to <c>design</c> and whether it must be accepted.</summary>
static class JudgedDesign
{
    const int Seed = 20260;
    const int PerPosition = 1000;

    public static string? Difference(JsonElement @case)
    {
        if (@case.GetProperty("method").GetString() != "DesignBumpDetector")
            return "only DesignBumpDetector is judged.";
        double[] candidate = [.. @case.GetProperty("candidate").EnumerateArray().Select(ArgumentBinder.Number)];
        var judgement = BumpDetector.Judge(candidate, Seed);
        var (recall, specificity) = BumpDetector.NoisyRates(candidate, Seed, PerPosition);
        foreach (var expected in @case.GetProperty("expected").EnumerateObject())
        {
            var difference = expected.Name switch
            {
                "accepted" => expected.Value.GetBoolean() == judgement.Accepted ? null : $"accepted is {judgement.Accepted}.",
                "unitVectorsRight" => expected.Value.GetInt32() == judgement.UnitVectorsRight ? null : $"unitVectorsRight is {judgement.UnitVectorsRight}.",
                "logits" => new AnswerComparer(Tolerance.T1, -1, []).Difference(expected.Value, judgement.Logits, "logits"),
                "noisyRecallByPosition" => Enumerable.Range(0, 10).Select(p => Rate(expected.Value[p], recall[p], $"recall at {p}")).FirstOrDefault(d => d is not null),
                "noisySpecificity" => Rate(expected.Value, specificity, "specificity"),
                _ => $"'{expected.Name}' is unknown.",
            };
            if (difference is not null)
                return difference;
        }
        return null;
    }

    /// <summary>Both rates are measured: five standard errors of ours, and a hundredth for the rounding and the error of the other.</summary>
    static string? Rate(JsonElement expected, double actual, string what)
    {
        var share = expected.GetDouble();
        var allowed = 0.01 + 5 * Math.Sqrt(share * (1 - share) / PerPosition);
        return Math.Abs(actual - share) <= allowed ? null : string.Create(CultureInfo.InvariantCulture, $"{what} is {actual}, expected {share} ± {allowed}.");
    }
}
