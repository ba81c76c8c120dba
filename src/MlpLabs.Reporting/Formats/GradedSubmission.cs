using MlpLabs.Grading;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Formats;

/// <summary>A grade and where the submission stands.</summary>
/// <param name="Path">The way to it from the root of the repository, with <c>/</c> between the parts; empty for the root itself.</param>
/// <param name="IsFile">Whether the path names the one file, and not the folder of the files.</param>
public sealed record GradedSubmission(GradeReport Report, string Path, bool IsFile)
{
    /// <summary>Whether the report names its files from the root already.</summary>
    bool NamesFromRoot { get; init; }

    /// <summary>The same with each file named from the root, so that files of the same name in several exercises are told apart.</summary>
    internal GradedSubmission NamedFromRoot() => NamesFromRoot ? this : this with
    {
        NamesFromRoot = true,
        Report = Report with
        {
            Submission = ShownPath,
            Sources = [.. Report.Sources.Select(s => s with { Name = Named(s.Name) })],
            Diagnostics = [.. Report.Diagnostics.Select(d => d with { File = Named(d.File) })],
            Checks = [.. Report.Checks.Select(c => c with { Cases = [.. c.Cases.Select(k => k.Exception is { } e ? k with { Exception = e with { Places = [.. e.Places.Select(p => p with { File = Named(p.File) })] } } : k)] })],
        },
    };

    // A remark on no file stays one.
    string Named(string file) => file.Length == 0 ? file : PathOf(file);

    /// <summary>The way to one of its sources; to the submission itself where no source is named.</summary>
    /// <param name="file">A file as remarks name it.</param>
    internal string PathOf(string file) =>
        file.Length == 0 || IsFile ? ShownPath
        : NamesFromRoot ? file
        : VisibleText.OneLine(Path.Length == 0 ? file : $"{Path}/{file}");

    internal string ShownPath => VisibleText.OneLine(Path.Length == 0 ? Report.Submission : Path);
}
