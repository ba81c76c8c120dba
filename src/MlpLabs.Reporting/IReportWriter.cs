using MlpLabs.Grading;

namespace MlpLabs.Reporting;

/// <summary>Writes a grade in one format.</summary>
public interface IReportWriter
{
    /// <summary>The format's name, as on the command line: <c>html</c>.</summary>
    string Name { get; }

    /// <summary>Writes the report as its audience may see it: <see cref="GradeReport.For"/> has been applied.</summary>
    /// <returns>Null when it was written; else what prevents it, one message a line, and nothing was written.</returns>
    string? Write(GradeReport report, TextWriter output);
}
