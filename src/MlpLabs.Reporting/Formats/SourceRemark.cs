using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MlpLabs.Grading;
using MlpLabs.Reporting.Wording;
using MlpLabs.Sandbox.Compiling;

namespace MlpLabs.Reporting.Formats;

/// <summary>A remark on a source with a fingerprint that stays the same while the line does, wherever it moves.</summary>
internal sealed record SourceRemark(GradedSubmission Submission, SourceDiagnostic Diagnostic, string Fingerprint)
{
    /// <summary>The id of a remark where a running program did what it must not, so that no line is known.</summary>
    public const string ForbiddenAtRunTime = "forbidden-at-run-time";

    public string Path => Submission.PathOf(Diagnostic.File);

    public string Message => VisibleText.OneLine(Diagnostic.Message);

    /// <summary>The remarks of the compiler and of the source rules, in order.</summary>
    public static IReadOnlyList<SourceRemark> Of(GradedRun run)
    {
        var remarks = new List<SourceRemark>();
        var seen = new Dictionary<string, int>();
        foreach (var submission in run.Submissions)
        {
            var lines = submission.Report.Sources.DistinctBy(s => s.Name).ToDictionary(s => s.Name, s => s.Text.ReplaceLineEndings("\n").Split('\n'));
            foreach (var d in Diagnostics(submission.Report))
            {
                var line = lines.TryGetValue(d.File, out var text) && d.Line >= 1 && d.Line <= text.Length ? text[d.Line - 1].Trim() : "";
                var key = Hash(submission.Report.Exercise.Id, submission.PathOf(d.File), d.Id, line);
                // The same mistake in two equal lines is two remarks.
                seen[key] = seen.GetValueOrDefault(key) + 1;
                remarks.Add(new SourceRemark(submission, d, Hash(key, seen[key].ToString(CultureInfo.InvariantCulture))));
            }
        }
        return remarks;
    }

    static IEnumerable<SourceDiagnostic> Diagnostics(GradeReport report) =>
        report.Verdict == Verdict.Forbidden && !report.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error)
            ? report.Diagnostics.Append(new SourceDiagnostic(
                ForbiddenAtRunTime, DiagnosticSeverity.Error, FormatMessages.ForbiddenWithoutPlace, report.Sources.FirstOrDefault()?.Name ?? "", 1, 1, 1, 1))
            : report.Diagnostics;

    static string Hash(params string[] parts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))))[..32];
}
