using MlpLabs.Benchmarks.Grading;
using MlpLabs.Benchmarks.Measuring;
using MlpLabs.Grading;
using MlpLabs.Reporting;
using MlpLabs.Reporting.Wording;
using MlpLabs.Testing;

namespace MlpLabs.Benchmarks.Reports;

/// <summary>Writing the report of a real submission with mistakes, in every format.</summary>
internal static class ReportBenchmark
{
    const int DefaultRepetitions = 100;
    const int WarmUps = 20;
    const string Exercise = "backprop-2-2-1";

    static readonly string _submission = Repository.Folder("tests", "submissions", Exercise, "prime-applied-to-h.cs");

    public static async Task<BenchmarkResult> RunAsync(BenchmarkOptions options)
    {
        await using var workbench = new Workbench();
        var graded = await workbench.Pipeline.GradeAsync(
            await workbench.ExerciseAsync(Exercise).ConfigureAwait(false), Workbench.Read(_submission), options.Cancel).ConfigureAwait(false);
        var report = graded.For(Audience.Student);
        var html = new HtmlReport(builtInTemplates: Repository.Folder("templates"));
        var json = new JsonReport();
        var console = new ConsoleReport(Ansi.Off);
        var page = Written(html, report);
        var measured = await Interleaved.MeasureAsync(WarmUps, options.Repetitions ?? DefaultRepetitions,
        [
            Contender.Timed("HTML, warm", () => Written(html, report)),
            Contender.Timed("HTML, templates read anew", () => Written(new HtmlReport(builtInTemplates: Repository.Folder("templates")), report)),
            Contender.Timed("JSON", () => Written(json, report)),
            Contender.Timed("console", () => console.Write(report)),
        ]).ConfigureAwait(false);
        return new BenchmarkResult("report", Benchmarks.TitleOf("report"),
            [.. measured.SelectMany(series => series), Series.Single("size of the HTML page", "KiB", page.Length / 1024.0)],
            [$"The student's report of {Path.GetFileName(_submission)} for {Exercise}, {report.Checks.Count} checks, {report.Checks.Sum(check => check.Cases.Count)} cases."],
            []);
    }

    static string Written(IReportWriter writer, GradeReport report)
    {
        using var text = new StringWriter();
        return writer.Write(report, text) is { } problem ? throw new InvalidDataException(problem) : text.ToString();
    }
}
