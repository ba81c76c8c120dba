using System.Buffers.Binary;
using System.Collections;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Cli.Resident;

/// <summary>Has a command run by the resident process where there is one, so that nothing need be started or compiled anew.</summary>
/// <remarks>
/// Nothing is printed before all is there: whatever goes wrong on the way, the command is then run here as if nobody had been asked.
/// This is the start of every check, so it touches nothing that is slow to load.
/// </remarks>
internal static class ResidentClient
{
    // Several times as long as the resident process may be silent.
    const int SilenceMs = 5_000;

    /// <summary>Runs the command elsewhere; null when it must be run here.</summary>
    public static int? TryRun(string[] args)
    {
        if (!OperatingSystem.IsLinux() || !MayServe(args, Environment.GetEnvironmentVariable) || ResidentAddress.Path is not { } path || !File.Exists(path))
            return null;
        (int ExitCode, IReadOnlyList<ResidentFrame> Said)? answer;
        try
        {
            answer = Ask(path, args);
        }
        catch (IOException)
        {
            // It has just ended, or ends now: its absence costs time and nothing else.
            return null;
        }
        if (answer is not var (exitCode, said))
            return null;
        return Say(said) ? exitCode : ExitCode.CouldNotGrade;
    }

    /// <summary>Whether a command may be run by the resident process: a check that reads and writes nothing that only its own process can open.</summary>
    public static bool MayServe(IReadOnlyList<string> args, Func<string, string?> variable) =>
        args is ["check", ..] && variable(ServerCommand.Variable) is not "off"
        // How children are isolated is found out once in a process, and this asks for another way.
        && variable(Launchers.TierVariable) is not { Length: > 0 }
        && !args.Any(a => a == ServerCommand.Without || a.Contains("/dev/", StringComparison.Ordinal) || a.Contains("/proc/", StringComparison.Ordinal));

    [SupportedOSPlatform("linux")]
    static (int ExitCode, IReadOnlyList<ResidentFrame> Said)? Ask(string path, string[] args)
    {
        using var stream = LocalSocket.Connect(path, SilenceMs);
        if (stream is null || ResidentAddress.PeerOf(stream) is null)
            return null;
        var asked = TimeProvider.System.GetTimestamp();
        // Made when it is needed first: the console is slow to load.
        WaitingLine? waiting = null;
        // As a command that runs here answers Ctrl-C; the resident process sees that nobody waits any more.
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ =>
        {
            waiting?.Dispose();
            Console.Error.WriteLine(CliMessages.Interrupted);
            Environment.Exit(ExitCode.CouldNotGrade);
        });
        new ResidentFrame(ResidentFrameKind.Request, RequestOf(args).ToBytes()).WriteTo(stream);
        List<ResidentFrame> said = [];
        try
        {
            while (ResidentFrame.ReadFrom(stream) is { } frame)
            {
                switch (frame.Kind)
                {
                    case ResidentFrameKind.Output or ResidentFrameKind.Error:
                        said.Add(frame);
                        break;
                    case ResidentFrameKind.Ended when frame.Content.Length == sizeof(int):
                        return (BinaryPrimitives.ReadInt32LittleEndian(frame.Content), said);
                    case ResidentFrameKind.Working:
                        (waiting ??= WaitingLine.Since(asked)).Show();
                        break;
                    default:
                        return null;
                }
            }
            return null;
        }
        finally
        {
            waiting?.Dispose();
        }
    }

    [SupportedOSPlatform("linux")]
    static ResidentRequest RequestOf(string[] args)
    {
        List<KeyValuePair<string, string>> variables = [];
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
            variables.Add(new((string)variable.Key, (string?)variable.Value ?? ""));
        return new ResidentRequest(Directory.GetCurrentDirectory(), args, variables, Console.IsOutputRedirected, TerminalWidth.OfOutput(), FileCreation.Mask);
    }

    /// <returns>Whether all of it could be said.</returns>
    static bool Say(IReadOnlyList<ResidentFrame> said)
    {
        using var output = Console.OpenStandardOutput();
        using var error = Console.OpenStandardError();
        foreach (var frame in said)
        {
            var isOutput = frame.Kind == ResidentFrameKind.Output;
            try
            {
                (isOutput ? output : error).Write(frame.Content);
            }
            catch (Exception lost) when (LostOutput.IsLoss(lost))
            {
                // Where errors cannot be told, the exit code alone tells it.
                if (isOutput)
                    Failure.Print(ExitCode.CouldNotGrade, CliMessages.OutputLost(lost.Message));
                return false;
            }
        }
        return true;
    }
}
