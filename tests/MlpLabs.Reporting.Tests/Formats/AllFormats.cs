using MlpLabs.Reporting.Formats;

namespace MlpLabs.Reporting.Tests.Formats;

/// <summary>Every format of runs, with the environment that a runner would give.</summary>
static class AllFormats
{
    static readonly Dictionary<string, string> Runner = new()
    {
        ["CLASSROOM"] = "ml-1",
        ["ASSIGNMENT"] = "sigmoid",
        ["ASSIGNMENT_TYPE"] = "individual",
        ["OWNER"] = "student-7",
        ["SUBMISSION_TAG"] = "submit/2026-03-01T14-32-05Z-a1b2c3d",
        ["COMMIT_URL"] = "https://example.org/commit/a1b2c3d",
        ["RELEASE_URL"] = "https://example.org/releases/1",
        ["REVIEW_URL"] = "https://example.org/compare/0...a1b2c3d",
    };

    public static IReadOnlyList<IRunWriter> Writers { get; } = ReportWriters.OfRuns(Runner.GetValueOrDefault);

    public static string Text(string format, GradedRun run)
    {
        using var output = new StringWriter();
        Assert.Null(Writers.Single(w => w.Name == format).Write(run, output));
        return output.ToString();
    }

    /// <summary>What is written, or why nothing is.</summary>
    public static string TextOrReason(string format, GradedRun run)
    {
        using var output = new StringWriter();
        var reason = Writers.Single(w => w.Name == format).Write(run, output);
        if (reason is null)
            return output.ToString();
        Assert.Equal("", output.ToString());
        return $"nothing written: {reason}\n";
    }

    public static GradedRun Sample(string name) => name switch
    {
        "mixed" => FormatSamples.Mixed(),
        "compile-error" => FormatSamples.CompileError(),
        "forbidden" => FormatSamples.Forbidden(),
        "system-error" => FormatSamples.SystemError(),
        "partly-system-error" => FormatSamples.PartlySystemError(),
        "repository" => FormatSamples.Repository(),
        "decimals" => FormatSamples.Decimals(),
        _ => FormatSamples.Passed(),
    };

    public static string[] SampleNames { get; } = ["mixed", "compile-error", "forbidden", "system-error", "partly-system-error", "repository", "decimals", "passed"];

    /// <summary>Every format with every sample.</summary>
    public static TheoryData<string, string> Pairs()
    {
        var pairs = new TheoryData<string, string>();
        foreach (var writer in Writers)
            foreach (var sample in SampleNames)
                pairs.Add(writer.Name, sample);
        return pairs;
    }
}
