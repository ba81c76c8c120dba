using MlpLabs.Grading;
using MlpLabs.Reporting.Formats;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting;

/// <summary>Every way in which a student can read a report.</summary>
public static class Renderings
{
    public static IReadOnlyList<Func<GradeReport, string>> ForStudents { get; } =
    [
        report => new ConsoleReport(Ansi.Off).Write(report),
        .. ReportWriters.All().Select(writer => (Func<GradeReport, string>)(report => Written(output => writer.Write(report, output)))),
        // Values of a runner's environment are copied as they are; any will do.
        .. ReportWriters.OfRuns(name => name).Select(writer => (Func<GradeReport, string>)(report => Written(writer, report))),
    ];

    static string Written(IRunWriter writer, GradeReport report)
    {
        var run = new GradedRun([new GradedSubmission(report, report.Submission, IsFile: false)], DateTimeOffset.UnixEpoch);
        // Some formats are withheld then: nobody reads what is not written.
        return run.IsIncomplete ? "" : Written(output => writer.Write(run, output));
    }

    static string Written(Func<TextWriter, string?> write)
    {
        using var text = new StringWriter();
        return write(text) is { } problem ? throw new InvalidOperationException(problem) : text.ToString();
    }
}
