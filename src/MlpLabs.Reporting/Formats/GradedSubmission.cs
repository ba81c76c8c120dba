using MlpLabs.Grading;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Formats;

/// <summary>A grade and where the submission stands.</summary>
/// <param name="Path">The way to it from the root of the repository, with <c>/</c> between the parts; empty for the root itself.</param>
/// <param name="IsFile">Whether the path names the one file, and not the folder of the files.</param>
public sealed record GradedSubmission(GradeReport Report, string Path, bool IsFile)
{
    /// <summary>The way to one of its sources; to the submission itself where no source is named.</summary>
    /// <param name="file">A file as remarks name it.</param>
    internal string PathOf(string file) =>
        file.Length == 0 || IsFile ? ShownPath
        : VisibleText.OneLine(Path.Length == 0 ? file : $"{Path}/{file}");

    internal string ShownPath => VisibleText.OneLine(Path.Length == 0 ? Report.Submission : Path);
}
