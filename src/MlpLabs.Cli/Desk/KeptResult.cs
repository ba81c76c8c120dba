using System.Text;
using MlpLabs.Grading;
using MlpLabs.Reporting;
using MlpLabs.Sandbox.Compiling;

namespace MlpLabs.Cli.Desk;

/// <summary>What a check leaves in the student's folder: the progress, the last result, and its page.</summary>
internal static class KeptResult
{
    /// <summary>Keeps a result as the student may see it; what cannot be kept is said and changes no grade.</summary>
    /// <returns>The progress with the result.</returns>
    public static Progress Keep(WorkFolder folder, GradeReport graded, HtmlReport page, TextWriter log, TimeProvider time)
    {
        var report = graded.For(Audience.Student);
        var progress = new ProgressStore(folder, log).Update(p => p.With(report, HashOf(report.Sources), time.GetUtcNow()));
        Write(new JsonReport(), report, folder.ResultFile, log);
        Write(page, report, folder.ReportFile, log);
        return progress;
    }

    /// <summary>Tells versions of a submission apart.</summary>
    public static string HashOf(IReadOnlyList<SourceText> sources) =>
        CacheFolder.Key(sources.SelectMany(s => (ReadOnlyMemory<byte>[])[Encoding.UTF8.GetBytes(s.Name), Encoding.UTF8.GetBytes(s.Text)]));

    static void Write(IReportWriter writer, GradeReport report, string path, TextWriter log)
    {
        using var text = new StringWriter();
        if (writer.Write(report, text) is { } problem)
        {
            log.WriteLine(problem);
            log.WriteLine(CliMessages.BadTemplate(path));
            return;
        }
        try
        {
            AtomicFile.Write(path, text.ToString());
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            log.WriteLine(DeskMessages.NotKept(path, error.Message));
        }
    }
}
