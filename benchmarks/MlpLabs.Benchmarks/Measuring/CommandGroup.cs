using System.Diagnostics;
using System.Globalization;

namespace MlpLabs.Benchmarks.Measuring;

/// <summary>A control group of one command and of everything it starts: their processor time and their list, without this process in it.</summary>
internal sealed class CommandGroup : IDisposable
{
    const int MaxWaitMs = 2_000;
    const int PollMs = 20;

    // A shell joins the group and becomes the command, so nothing of the command runs outside.
    const string Join = "echo $$ >\"$0\" && exec \"$@\"";

    readonly string _folder;

    CommandGroup(string folder) => _folder = folder;

    string Members => Path.Combine(_folder, "cgroup.procs");

    public static CommandGroup Create(string folder)
    {
        Directory.CreateDirectory(folder);
        return new CommandGroup(folder);
    }

    /// <summary>Makes what is to be started begin in the group, under the same process id.</summary>
    public void Confine(ProcessStartInfo start)
    {
        string[] command = [start.FileName, .. start.ArgumentList];
        start.FileName = "/bin/sh";
        start.ArgumentList.Clear();
        foreach (var argument in (IEnumerable<string>)["-c", Join, Members, .. command])
            start.ArgumentList.Add(argument);
    }

    /// <summary>The processes that are in the group now.</summary>
    public IReadOnlyList<int> Processes() => [.. File.ReadLines(Members).Select(line => int.Parse(line, CultureInfo.InvariantCulture))];

    /// <summary>Processor time of all that is or was in the group.</summary>
    public double Ms() => ProcessorGroup.MsOf(_folder);

    /// <summary>Removes the group. What was killed takes a moment to go; something that stays for longer leaves an empty group in memory, which does no harm.</summary>
    public void Dispose()
    {
        var watch = Stopwatch.StartNew();
        while (Directory.Exists(_folder))
            try
            {
                Directory.Delete(_folder);
            }
            catch (IOException)
            {
                if (watch.ElapsedMilliseconds > MaxWaitMs)
                    return;
                Thread.Sleep(PollMs);
            }
    }
}
