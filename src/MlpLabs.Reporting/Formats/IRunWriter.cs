namespace MlpLabs.Reporting.Formats;

/// <summary>Writes a whole run in one format that programs read.</summary>
/// <remarks>Text of submissions cannot act in what is written: each writer neutralises it for its format.</remarks>
public interface IRunWriter
{
    /// <summary>The format's name, as on the command line: <c>junit</c>.</summary>
    string Name { get; }

    /// <summary>What the format needs and does not have here, in a sentence; null when nothing is missing.</summary>
    string? Missing => null;

    /// <summary>Writes the run as its audience may see it: <c>GradeReport.For</c> has been applied to every report.</summary>
    /// <returns>Null when it was written; else what prevents it, and nothing was written.</returns>
    string? Write(GradedRun run, TextWriter output);
}
