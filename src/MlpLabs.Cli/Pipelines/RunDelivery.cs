using MlpLabs.Reporting.Formats;

namespace MlpLabs.Cli.Pipelines;

/// <summary>Brings a run to where it was asked for, and says by the exit code how it went.</summary>
internal static class RunDelivery
{
    /// <param name="terminal">The result for the reader of the terminal or of the log.</param>
    /// <returns>The exit code.</returns>
    public static int Deliver(GradedRun run, string terminal, GradingWishes wishes)
    {
        var log = wishes.OutputIsTaken ? TextWriter.Null : Console.Out;
        log.Write(GitHubLog.Guard(terminal, Environment.GetEnvironmentVariable));
        var complete = true;
        foreach (var request in wishes.Requests)
            complete &= Write(run, request, wishes.Formats, log);
        return run.IsIncomplete || !complete ? ExitCode.CouldNotGrade
            : run.IsPassed || wishes.ExitZero ? ExitCode.Passed
            : ExitCode.NotPassed;
    }

    static bool Write(GradedRun run, FormatRequest request, ReportFormats formats, TextWriter log)
    {
        if (formats.OfRun(request.Name) is { } writer)
            return ReportFiles.Write(request.Name, output => writer.Write(run.NamedFromRoot(), output), request.Path, log);
        var complete = true;
        foreach (var submission in run.Submissions)
            complete &= ReportFiles.Write(formats.OfGrade(request.Name), submission.Report, request.PathFor(submission.Report.Exercise.Id), log);
        return complete;
    }
}
