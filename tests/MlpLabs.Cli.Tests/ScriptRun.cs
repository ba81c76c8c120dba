using MlpLabs.Testing;

namespace MlpLabs.Cli.Tests;

/// <summary>A script of a pipeline, run as its service would run it, with stand-ins for what installs packages.</summary>
internal static class ScriptRun
{
    public static Task<ProcessRun> OfAsync(string program, IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string> environment, string standIns) =>
        ProcessRun.OfAsync(program, arguments, folder,
        [
            new("PATH", $"{standIns}:{Environment.GetEnvironmentVariable("PATH")}"),
            new("GITHUB_ACTIONS", null),
            new("MLPLABS_SERVER", "off"),
            .. environment.Select(v => KeyValuePair.Create(v.Key, (string?)v.Value)),
        ]);

    /// <summary>A folder with programs that write down how they were called and do nothing else.</summary>
    public static string StandIns(string folder, params string[] programs)
    {
        foreach (var program in programs)
            Executable(Path.Combine(folder, program), $"echo \"{program} $*\" >>'{folder}/calls'");
        return folder;
    }

    /// <summary>An <c>mlplabs</c> in a folder that is the one built with these tests.</summary>
    public static void Mlplabs(string path) =>
        Executable(path, $"MLPLABS_ROOT='{Repository.Root}' exec '{Path.Combine(AppContext.BaseDirectory, "mlplabs")}' \"$@\"");

    public static void MakeExecutable(string path)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    static void Executable(string path, string command)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, $"#!/bin/sh\n{command}\n");
        MakeExecutable(path);
    }
}
