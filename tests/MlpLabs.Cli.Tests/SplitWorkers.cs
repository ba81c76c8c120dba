using MlpLabs.Protocol.Splitting;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Cli.Tests;

/// <summary>Looks, while a command runs, whether it splits workers off a warm process.</summary>
/// <remarks>The command does not say so, and where no warm process comes up it starts workers one by one and grades the same.</remarks>
internal static class SplitWorkers
{
    // The parent of the first process.
    const string Nothing = "0";

    static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(10);

    // Of the program itself: what puts it into the sandbox names it too, but further on.
    static readonly string _zygote = $"/app/{ChildProgram.Worker.Name}\0{ControlSocket.Argument}\0";

    /// <summary>How many processes were seen to be split off one and the same warm process; the first is its own trial, before any submission.</summary>
    /// <param name="mark">Stands among the arguments of the command and of no other that runs.</param>
    public static async Task<int> MostOfOneAsync(Task command, string mark)
    {
        var seen = new HashSet<(string Zygote, string Worker)>();
        for (; !command.IsCompleted; await Task.WhenAny(command, Task.Delay(_pause)))
            foreach (var process in Directory.EnumerateDirectories("/proc").Select(folder => Path.GetFileName(folder)).Where(name => char.IsAsciiDigit(name[0])))
                if (IsZygote(process) && ParentOf(process) is var parent && IsZygote(parent) && IsBelow(parent, mark))
                    seen.Add((parent, process));
        return seen.GroupBy(each => each.Zygote).Select(ofOne => ofOne.Count()).DefaultIfEmpty().Max();
    }

    // A worker that was split off keeps the arguments of what it was copied from.
    static bool IsZygote(string process) => ArgumentsOf(process).StartsWith(_zygote, StringComparison.Ordinal);

    static bool IsBelow(string process, string mark)
    {
        while (process != Nothing && !ArgumentsOf(process).Contains(mark, StringComparison.Ordinal))
            process = ParentOf(process);
        return process != Nothing;
    }

    static string ArgumentsOf(string process) => Read($"/proc/{process}/cmdline");

    // The name of the program, in brackets before the state and the parent, may hold anything.
    static string ParentOf(string process) => Read($"/proc/{process}/stat") is { Length: > 0 } stat ? stat[(stat.LastIndexOf(')') + 1)..].Split(' ')[2] : Nothing;

    static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It has ended meanwhile.
            return "";
        }
    }
}
