using System.Globalization;

namespace MlpLabs.Benchmarks.Measuring;

/// <summary>A control group of this process and of everything it starts, where the kernel counts processor time.</summary>
/// <remarks>A worker is killed together with the process namespace around it, and the kernel then adds its time to no parent. The group
/// keeps it. It can be made where control groups version 2 are mounted and writable: as root, or in a delegated group.</remarks>
internal sealed class ProcessorGroup : IDisposable
{
    readonly string _parent;
    readonly string _folder;
    int _commands;

    ProcessorGroup(string parent, string folder) => (_parent, _folder) = (parent, folder);

    /// <summary>The group, with this process in it; null where none can be made.</summary>
    public static ProcessorGroup? TryCreate()
    {
        try
        {
            var mount = File.ReadLines("/proc/self/mounts").Select(line => line.Split(' ')).FirstOrDefault(words => words[2] == "cgroup2")?[1];
            var own = File.ReadLines("/proc/self/cgroup").FirstOrDefault(line => line.StartsWith("0::", StringComparison.Ordinal))?[3..];
            if (mount is null || own is null)
                return null;
            var parent = Path.Join(mount, own).TrimEnd('/');
            var group = new ProcessorGroup(parent, Path.Combine(parent, $"mlplabs-bench-{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}"));
            Directory.CreateDirectory(group._folder);
            Enter(group._folder);
            return group;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Not on this machine, or not with these rights.
            return null;
        }
    }

    /// <summary>A group below this one, for one command; this process stays outside.</summary>
    public CommandGroup ForCommand() => CommandGroup.Create(Path.Combine(_folder, $"command-{Interlocked.Increment(ref _commands).ToString(CultureInfo.InvariantCulture)}"));

    /// <summary>Processor time of all that is or was in the group.</summary>
    public double Ms() => MsOf(_folder);

    /// <summary>Processor time of all that is or was in a group and the groups below it.</summary>
    public static double MsOf(string folder) => long.Parse(
        File.ReadLines(Path.Combine(folder, "cpu.stat")).First(line => line.StartsWith("usage_usec ", StringComparison.Ordinal)).Split(' ')[1], CultureInfo.InvariantCulture) / 1e3;

    /// <summary>Goes back and removes the group.</summary>
    public void Dispose()
    {
        try
        {
            Enter(_parent);
            Directory.Delete(_folder);
        }
        catch (IOException)
        {
            // Something that was started here is still there: an empty group in memory is left, which does no harm.
        }
    }

    static void Enter(string folder) => File.WriteAllText(Path.Combine(folder, "cgroup.procs"), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
}
