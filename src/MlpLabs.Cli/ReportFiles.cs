using MlpLabs.Grading;
using MlpLabs.Reporting;

namespace MlpLabs.Cli;

/// <summary>Writes reports where the user wants them; a report that was there before is lost only when the new one is complete.</summary>
internal static class ReportFiles
{
    /// <returns>Whether everything that was asked for was written.</returns>
    public static bool Write(GradeReport report, IEnumerable<(string Format, string? Path)> wanted, string builtInTemplates, string? ownTemplates)
    {
        var writers = ReportWriters.All(ownTemplates, builtInTemplates);
        var complete = true;
        foreach (var (format, path) in wanted)
            if (path is not null)
                complete &= Write(writers.First(w => w.Name == format), report, path);
        return complete;
    }

    static bool Write(IReportWriter writer, GradeReport report, string path)
    {
        using var text = new StringWriter();
        if (writer.Write(report, text) is { } problem)
        {
            Console.Error.WriteLine(problem);
            return false;
        }
        try
        {
            Save(path, text.ToString());
            Console.WriteLine(CliMessages.Written(writer.Name, path));
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
        // A device or pipe is written to as it is; it cannot be replaced.
        if (File.Exists(full) && (File.GetAttributes(full) & FileAttributes.Normal) == 0 && new FileInfo(full).Attributes.HasFlag(FileAttributes.Device))
        {
            File.WriteAllText(full, text);
            return;
        }
        var temporary = full + ".partial";
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
