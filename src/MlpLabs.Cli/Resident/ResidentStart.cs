using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace MlpLabs.Cli.Resident;

/// <summary>Starts the resident process behind a check that had to do everything itself, so that the next one need not.</summary>
internal static partial class ResidentStart
{
    const string Detached = "exec \"$0\" \"$@\" </dev/null >/dev/null 2>\"$MLPLABS_SERVER_LOG\"";

    const int AnswerMs = 2_000;
    const uint FirstInherited = 3;
    const uint CloseOnExec = 4;

    /// <summary>Starts one unless there is one, or one is not wanted; returns at once.</summary>
    public static void Behind(string[] args)
    {
        if (OperatingSystem.IsLinux() && IsWanted(args, Environment.GetEnvironmentVariable) && ResidentAddress.MakeFolder() && !IsThere())
            Start();
    }

    /// <summary>Not in a pipeline, whose machine is thrown away with all that runs on it.</summary>
    public static bool IsWanted(string[] args, Func<string, string?> variable) =>
        ResidentClient.MayServe(args, variable) && variable("CI") is not { Length: > 0 };

    // A socket that nobody listens at is left behind by one that was killed; the next one takes its place.
    [SupportedOSPlatform("linux")]
    static bool IsThere()
    {
        using var answer = ResidentAddress.Path is { } path ? LocalSocket.Connect(path, AnswerMs) : null;
        return answer is not null;
    }

    [SupportedOSPlatform("linux")]
    static void Start()
    {
        if (Environment.ProcessPath is not { } program || Path.GetFileNameWithoutExtension(program) != "mlplabs")
            return;
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = "/" };
        foreach (var word in (string[])["-c", Detached, program, ServerCommand.Name, ServerCommand.Run])
            start.ArgumentList.Add(word);
        start.Environment["MLPLABS_SERVER_LOG"] = ResidentAddress.LogFile;
        // Nothing that this process was given may stay open in one that outlives it: a lock would stay held, and whoever reads a pipe waits for
        // all its writers.
        _ = CloseRange(FirstInherited, uint.MaxValue, CloseOnExec);
        try
        {
            using var started = Process.Start(start);
        }
        catch (Win32Exception)
        {
            // It would have saved time; the check is done without it.
        }
    }

    [LibraryImport("libc", EntryPoint = "close_range")]
    private static partial int CloseRange(uint first, uint last, uint flags);
}
