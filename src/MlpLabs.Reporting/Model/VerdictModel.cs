using MlpLabs.Grading;
using MlpLabs.Reporting.Templating;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Model;

/// <summary>A verdict as a template sees it.</summary>
internal static class VerdictModel
{
    static readonly Dictionary<Verdict, TemplateObject> Known = Enum.GetValues<Verdict>().ToDictionary(v => v, v => Build(v, ReportTexts.Label(v)));

    public static TemplateObject Of(Verdict verdict) => Known[verdict];

    /// <summary>With a label that says more than the verdict alone.</summary>
    public static TemplateObject Of(Verdict verdict, string label) => Build(verdict, label);

    /// <summary>What the verdict means for the reader: <c>passed</c>, <c>failed</c>, <c>neutral</c> (not run) or <c>ours</c> (our fault).</summary>
    public static string ToneOf(Verdict verdict) => verdict switch
    {
        Verdict.Passed => "passed",
        Verdict.Skipped => "neutral",
        Verdict.SystemError => "ours",
        _ => "failed",
    };

    static TemplateObject Build(Verdict verdict, string label) => new()
    {
        { "name", verdict.ToString() },
        { "label", label },
        { "tone", ToneOf(verdict) },
        { "passed", verdict == Verdict.Passed },
    };
}
