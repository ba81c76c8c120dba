using MlpLabs.Grading;
using MlpLabs.Grading.Submissions;
using MlpLabs.Testing;

namespace MlpLabs.Corpora.Tests.Benign;

/// <summary>Right solutions in every idiom of the language pass with full points: a false alarm is a mistake of ours.</summary>
public sealed class BenignTests(Workbench workbench)
{
    const int MinFiles = 100;
    const string ExerciseHead = "// exercise: ";

    static string Folder => Repository.Folder("tests", "corpora", "benign");

    public static TheoryData<string> Names() => [.. AllNames];

    static IReadOnlyList<string> AllNames => [.. Directory.EnumerateFileSystemEntries(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Fact]
    public void The_corpus_holds_at_least_100_idioms() => Assert.True(AllNames.Count >= MinFiles, $"There are {AllNames.Count} benign submissions.");

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_right_solution_passes_in_every_idiom(string name)
    {
        var path = Path.Combine(Folder, name);
        var submission = SubmissionReader.Read(path).Submission!;
        var head = submission.Files[0].Text.Split('\n').FirstOrDefault(line => line.StartsWith(ExerciseHead, StringComparison.Ordinal));

        var report = await workbench.GradeAsync(head is null ? "sigmoid-derivative" : head[ExerciseHead.Length..].Trim(), submission);

        Assert.True(report.Verdict == Verdict.Passed && report.Score == report.MaxScore, Describe(report));
        Assert.DoesNotContain(report.Diagnostics, d => d.Severity == Sandbox.Compiling.DiagnosticSeverity.Error);
    }

    static string Describe(GradeReport report) =>
        $"{report.Verdict} ({report.Score}/{report.MaxScore}). {report.Notice} "
        + string.Join(" ", report.Diagnostics.Where(d => d.Severity == Sandbox.Compiling.DiagnosticSeverity.Error).Take(5).Select(d => $"{d.Id} {d.File}({d.Line},{d.Column}): {d.Message}"))
        + string.Join(" ", report.Checks.SelectMany(check => check.Cases).Where(c => c.Message.Length > 0).Take(2).Select(c => $"{c.Name}: {c.Verdict} {c.Message} {c.Exception}"));
}
