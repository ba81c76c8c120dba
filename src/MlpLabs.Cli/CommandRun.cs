using System.CommandLine;
using MlpLabs.Cli.Resident;

namespace MlpLabs.Cli;

/// <summary>From the words of a command to its exit code.</summary>
internal static class CommandRun
{
    public static async Task<int> RunAsync(string[] args, IWorkshop workshop, CancellationToken cancel)
    {
        // Without a command the help is what helps.
        var parsed = CommandLine.Build(workshop).Parse(args.Length == 0 ? ["--help"] : args);
        // A shell that asks for completions hands over a line that is not finished.
        if (parsed.Errors.Count > 0 && !args[0].StartsWith("[suggest", StringComparison.Ordinal))
            return UsageErrors.Print(parsed);
        try
        {
            var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
            // A batch finishes what is running when it is asked to stop, however long that takes. The resident process has no terminal to ask it.
            if (CommandLine.EndsByItself(parsed) || cancel.CanBeCanceled)
                configuration.ProcessTerminationTimeout = null;
            return await parsed.InvokeAsync(configuration, cancel);
        }
        catch (OperationCanceledException)
        {
            return Failure.Print(ExitCode.CouldNotGrade, CliMessages.Interrupted);
        }
        catch (Exception error) when (LostOutput.In(error) is { } lost)
        {
            return Failure.Print(ExitCode.CouldNotGrade, CliMessages.OutputLost(lost.Message));
        }
        catch (Exception error) // The last line of defence: whatever reaches it is our fault and is told as ours.
        {
            return Failure.Print(ExitCode.CouldNotGrade, CliMessages.OurFault(error));
        }
    }
}
