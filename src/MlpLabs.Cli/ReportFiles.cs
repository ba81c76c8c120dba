using MlpLabs.Grading;
using MlpLabs.Reporting;

namespace MlpLabs.Cli;

/// <summary>Writes reports where the user wants them; a report that was there before is lost only when the new one is complete.</summary>
internal static class ReportFiles
{
    /// <summary>Whether a path names a file and not a folder or nothing.</summary>
    public static bool IsFile(string path) =>
        path.Trim().Length > 0 && !Path.EndsInDirectorySeparator(path) && !Directory.Exists(path) && path.IndexOf('\0') < 0;

    /// <param name="wanted">Formats by name and the files they go to; a format without a file is not written.</param>
    /// <returns>Whether everything that was asked for was written.</returns>
    public static bool Write(GradeReport report, IEnumerable<(IReportWriter Writer, string? Path)> wanted)
    {
        var complete = true;
        foreach (var (writer, path) in wanted)
            if (path is not null)
                complete &= Write(writer, report, path);
        return complete;
    }

    static bool Write(IReportWriter writer, GradeReport report, string path) =>
        Write(writer.Name, path, output => writer.Write(report, output));

    /// <param name="format">What is written, as the line on the terminal names it.</param>
    /// <param name="write">Writes the text, or says what prevents it.</param>
    public static bool Write(string format, string path, Func<TextWriter, string?> write)
    {
        using var text = new StringWriter();
        if (write(text) is { } problem)
        {
            Console.Error.WriteLine(problem);
            Console.Error.WriteLine(CliMessages.BadTemplate(path));
            return false;
        }
        try
        {
            Save(path, text.ToString());
            Console.WriteLine(CliMessages.Written(format, path));
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(CliMessages.NotWritten(path, error.Message));
            return false;
        }
    }

    static void Save(string path, string text)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        // A device or a pipe is written to as it is; it cannot be replaced.
        if (File.Exists(full) && (File.GetAttributes(full) & FileAttributes.Device) != 0 || full.StartsWith("/dev/", StringComparison.Ordinal))
        {
            File.WriteAllText(full, text);
            return;
        }
        var temporary = $"{full}.{Environment.ProcessId}.partial";
        try
        {
            File.WriteAllText(temporary, text);
            File.Move(temporary, full, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
