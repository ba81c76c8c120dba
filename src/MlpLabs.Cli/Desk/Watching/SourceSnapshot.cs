using System.Globalization;
using MlpLabs.Grading.Submissions;

namespace MlpLabs.Cli.Desk.Watching;

/// <summary>What the files of a submission look like from outside: names, sizes and times of their last change.</summary>
internal readonly record struct SourceSnapshot(string Text)
{
    /// <summary>Whether there was no file: an editor is replacing it, or it is gone.</summary>
    public bool IsEmpty => Text.Length == 0;

    /// <summary>The files now; what cannot be looked at counts as not there.</summary>
    public static SourceSnapshot Of(string path)
    {
        try
        {
            return new SourceSnapshot(string.Join('\n', SubmissionReader.FilesOf(path).Select(Describe)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new SourceSnapshot("");
        }
    }

    static string Describe(string file)
    {
        var info = new FileInfo(file);
        return info.Exists ? string.Create(CultureInfo.InvariantCulture, $"{file}|{info.Length}|{info.LastWriteTimeUtc.Ticks}") : file;
    }
}
