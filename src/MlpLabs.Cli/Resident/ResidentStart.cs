using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.Versioning;

namespace MlpLabs.Cli.Resident;

/// <summary>Starts the resident process behind a check that had to do everything itself, so that the next one need not.</summary>
internal static class ResidentStart
{
    // Nothing that this process was given may stay open in one that outlives it: whoever reads the other end of a pipe waits for all its writers.
    const string Detached = "exec \"$0\" \"$@\" </dev/null >/dev/null 2>\"$MLPLABS_SERVER_LOG\" 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-";

    /// <summary>Starts one unless there is one, or one is not wanted; returns at once.</summary>
    public static void Behind(string[] args)
    {
        if (OperatingSystem.IsLinux() && IsWanted(args, Environment.GetEnvironmentVariable) && ResidentAddress.MakeFolder() && !File.Exists(ResidentAddress.Path))
            Start();
    }

    /// <summary>Not in a pipeline, whose machine is thrown away with all that runs on it.</summary>
    public static bool IsWanted(string[] args, Func<string, string?> variable) =>
        ResidentClient.MayServe(args, variable) && variable("CI") is not { Length: > 0 };

    [SupportedOSPlatform("linux")]
    static void Start()
    {
        if (Environment.ProcessPath is not { } program || Path.GetFileNameWithoutExtension(program) != "mlplabs")
            return;
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = "/" };
        foreach (var word in (string[])["-c", Detached, program, ServerCommand.Name, ServerCommand.Run])
            start.ArgumentList.Add(word);
        start.Environment["MLPLABS_SERVER_LOG"] = ResidentAddress.LogFile;
        try
        {
            using var started = Process.Start(start);
        }
        catch (Win32Exception)
        {
            // It would have saved time; the check is done without it.
        }
    }
}
