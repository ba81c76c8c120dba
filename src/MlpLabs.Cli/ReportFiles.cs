using System.Text;
using MlpLabs.Cli.Pipelines;
using MlpLabs.Grading;
using MlpLabs.Grading.Submissions;
using MlpLabs.Reporting;

namespace MlpLabs.Cli;

/// <summary>Writes reports where the user wants them; a report that was there before is lost only when the new one is complete.</summary>
/// <remarks>
/// The folder may be one of a student's repository: the new text goes to a file that did not exist before, under a name that
/// cannot be guessed, and then takes the place of the old one. A link that waits there is replaced, never followed.
/// </remarks>
internal static class ReportFiles
{
    /// <summary>Stands for standard output.</summary>
    const string StandardOutput = "-";

    const string GitHubAnnotations = "github";

    /// <summary>Whether a path names a file and not a folder or nothing.</summary>
    public static bool IsFile(string path) =>
        path.Trim().Length > 0 && !Path.EndsInDirectorySeparator(path) && !Directory.Exists(path) && path.IndexOf('\0') < 0;

    /// <param name="log">Where it is said that the file was written.</param>
    /// <returns>Whether it was written.</returns>
    public static bool Write(IReportWriter writer, GradeReport report, string path, TextWriter log) =>
        Write(writer.Name, output => writer.Write(report, output) is { } problem ? $"{problem}\n{CliMessages.BadTemplate(path)}" : null, path, log);

    /// <param name="name">The format's name.</param>
    /// <param name="write">Writes the text; its answer is what prevents that, or null.</param>
    public static bool Write(string name, Func<TextWriter, string?> write, string path, TextWriter log)
    {
        using var text = new StringWriter();
        if (write(text) is { } problem)
        {
            Console.Error.WriteLine(problem);
            return false;
        }
        if (path == StandardOutput)
        {
            // Commands for the runner are what one format is made of; in all others a student's text must not give any.
            Console.Out.Write(name == GitHubAnnotations ? text.ToString() : GitHubLog.Guard(text.ToString(), Environment.GetEnvironmentVariable));
            return true;
        }
        try
        {
            Save(path, text.ToString());
            log.WriteLine(CliMessages.Written(name, path));
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(CliMessages.NotWritten(path, error.Message));
            return false;
        }
    }

    // A link is replaced, whatever it leads to.
    static bool IsPipeOrDevice(string full) => File.Exists(full) && new FileInfo(full).LinkTarget is null && !IsRegular(full);

    static bool IsRegular(string full)
    {
        try
        {
            return UnixFileKind.IsRegular(full);
        }
        catch (UnauthorizedAccessException)
        {
            // What may not be read is a file that can still be replaced, or that cannot be written either, which then is said.
            return true;
        }
    }

    static void Save(string path, string text)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        // A device or a pipe is written to as it is; it cannot be replaced.
        if (full.StartsWith("/dev/", StringComparison.Ordinal) || (!OperatingSystem.IsWindows() && IsPipeOrDevice(full)))
        {
            File.WriteAllText(full, text);
            return;
        }
        var temporary = $"{full}.{Guid.NewGuid():n}.partial";
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
                file.Write(Encoding.UTF8.GetBytes(text));
            File.Move(temporary, full, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
