using System.Globalization;

namespace MlpLabs.Benchmarks.Grading;

/// <summary>The processes of this machine, as Linux shows them in <c>/proc</c>.</summary>
internal static class ProcessTable
{
    /// <summary>Everything that this process started and that is still there, whoever started it in between; ended and not yet seen out counts.</summary>
    public static IReadOnlyList<int> Descendants() => Descendants(Environment.ProcessId);

    /// <summary>The same of another process.</summary>
    public static IReadOnlyList<int> Descendants(int ancestor)
    {
        var childrenOf = Parents().ToLookup(entry => entry.Parent, entry => entry.Id);
        List<int> found = [];
        var open = new Queue<int>([ancestor]);
        while (open.TryDequeue(out var id))
            foreach (var child in childrenOf[id])
            {
                found.Add(child);
                open.Enqueue(child);
            }
        return found;
    }

    /// <summary>Resident memory in MiB; 0 for a process that has ended. Pages that processes share count for each of them.</summary>
    public static double ResidentMiB(int id) =>
        Read($"/proc/{id.ToString(CultureInfo.InvariantCulture)}/statm") is { Length: > 0 } text
            ? long.Parse(text.Split(' ')[1], CultureInfo.InvariantCulture) * (double)Environment.SystemPageSize / (1 << 20)
            : 0;

    /// <summary>The name of a process, as far as the kernel keeps it: 15 characters; empty when it has ended.</summary>
    public static string NameOf(int id) => Read($"/proc/{id.ToString(CultureInfo.InvariantCulture)}/comm").TrimEnd('\n');

    /// <summary>Open descriptors of this process. Assemblies and their symbols stay open once they are loaded and do not count.</summary>
    public static IReadOnlyList<string> OpenDescriptors() =>
        [.. Directory.GetFileSystemEntries("/proc/self/fd").Select(TargetOf).Where(target => target.Length > 0 && Path.GetExtension(target) is not (".dll" or ".pdb"))];

    static string TargetOf(string descriptor)
    {
        try
        {
            return new FileInfo(descriptor).LinkTarget ?? "";
        }
        catch (IOException)
        {
            // It has been closed meanwhile: the one that listed the folder has.
            return "";
        }
    }

    static IEnumerable<(int Id, int Parent)> Parents()
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder.AsSpan()), NumberStyles.None, CultureInfo.InvariantCulture, out var id) || Read(Path.Combine(folder, "stat")) is not { Length: > 0 } stat)
                continue;
            // The name stands in parentheses and may hold anything; the parent is the second word after it.
            var words = stat[(stat.LastIndexOf(')') + 2)..].Split(' ', 3);
            yield return (id, int.Parse(words[1], CultureInfo.InvariantCulture));
        }
    }

    /// <summary>A file of <c>/proc</c>; empty when the process has ended.</summary>
    public static string Read(string file)
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
