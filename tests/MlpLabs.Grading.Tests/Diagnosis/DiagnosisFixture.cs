using MlpLabs.Grading.Diagnosis;
using MlpLabs.Grading.Judging;
using MlpLabs.Testing;
using Found = MlpLabs.Grading.Diagnosis.Diagnosis;

namespace MlpLabs.Grading.Tests.Diagnosis;

/// <summary>A check, what a submission answers to its cases, and what is said about it.</summary>
internal static class DiagnosisFixture
{
    /// <summary>A check whose cases have these expected values; their arguments are a number each.</summary>
    public static Check Expecting(string result, params object[] expected) =>
        TestCheck.Of(result, "F", "double x", [.. expected.Select((e, i) => TestCheck.Visible([(double)i], e))]);

    public static IReadOnlyList<Found> Explain(Check check, object?[] actual, params WrongVariant[] variants)
    {
        var judged = TestCheck.Judge(check, [.. actual.Select(a => Seen.Returned(a))]);
        return Explain(judged, variants);
    }

    public static IReadOnlyList<Found> Explain(JudgedCheck judged, params WrongVariant[] variants) =>
        Diagnoser.ExplainAsync(judged, () => Task.FromResult<IReadOnlyList<WrongVariant>>(variants)).GetAwaiter().GetResult();

    /// <summary>A misconception that answers so; null where it throws.</summary>
    public static WrongVariant Variant(string id, params object?[] answers) => new(
        new Misconception(id, $"Title of {id}", $"Words of {id}.", new Dictionary<string, string>()), "Variant", "the-check",
        [.. answers.Select(a => new VariantOutcome(a is not null, a))]);

    /// <summary>Id and component of each diagnosis.</summary>
    public static IEnumerable<string> Named(this IEnumerable<Found> diagnoses) =>
        diagnoses.Select(d => d.Component is null ? d.Id : $"{d.Id} in {d.Component}");
}
