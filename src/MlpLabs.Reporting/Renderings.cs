using MlpLabs.Grading;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting;

/// <summary>Every way in which a student can read a report.</summary>
public static class Renderings
{
    public static IReadOnlyList<Func<GradeReport, string>> ForStudents { get; } =
    [
        report => new ConsoleReport(Ansi.Off).Write(report),
        .. ReportWriters.All().Select(writer => (Func<GradeReport, string>)(report => Written(writer, report))),
    ];

    static string Written(IReportWriter writer, GradeReport report)
    {
        using var text = new StringWriter();
        return writer.Write(report, text) is { } problem ? throw new InvalidOperationException(problem) : text.ToString();
    }
}
