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
        using var file = new MemoryStream();
        Contender[] contenders =
        [
            Contender.Timed("HTML, warm", () => Write(html, report, file)),
            Contender.Timed("HTML, templates read anew", () => Write(new HtmlReport(builtInTemplates: Repository.Folder("templates")), report, file)),
            Contender.Timed("JSON", () => Write(json, report, file)),
            Contender.Timed("console", () => console.Write(report)),
        ];
        var first = System.Diagnostics.Stopwatch.GetTimestamp();
        Write(html, report, file);
        var firstMs = System.Diagnostics.Stopwatch.GetElapsedTime(first).TotalMilliseconds;
        var (page, allocated) = (file.Length, AllocatedBy(() => Write(html, report, file)));
        var rounds = await WarmUp.UntilCompiledAsync(contenders, options.Cancel).ConfigureAwait(false);
        var measured = await Interleaved.MeasureAsync(warmUps: 0, options.Repetitions ?? DefaultRepetitions, contenders).ConfigureAwait(false);
        return new BenchmarkResult("report", Benchmarks.TitleOf("report"),
        [
            .. measured.SelectMany(series => series),
            Series.Single("HTML, the first in its process, all code compiled for it", "ms", firstMs),
            Series.Single("allocated for an HTML page", "KiB", allocated / 1024.0),
            Series.Single("size of the HTML page", "KiB", page / 1024.0),
        ],
        [
            $"The student's report of {Path.GetFileName(_submission)} for {Exercise}, {report.Checks.Count} checks, {report.Checks.Sum(check => check.Cases.Count)} cases.",
            rounds is { } needed
                ? FormattableString.Invariant($"Warm: after {needed} rounds, from where on the runtime had nothing left to compile.")
                : "Not warm: the runtime went on compiling for as long as was waited.",
        ],
        []);
    }

    // As bytes, which is what goes to a file.
    static void Write(IReportWriter writer, GradeReport report, MemoryStream file)
    {
        file.SetLength(0);
        using var text = new StreamWriter(file, leaveOpen: true);
        if (writer.Write(report, text) is { } problem)
            throw new InvalidDataException(problem);
    }

    static long AllocatedBy(Action run)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        run();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
