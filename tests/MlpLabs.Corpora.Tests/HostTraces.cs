using System.Diagnostics;
using System.Globalization;

namespace MlpLabs.Corpora.Tests;

/// <summary>What this process holds that a submission could have left behind: workers, descriptors, temporary files.</summary>
/// <param name="Workers">Processes of this repository's worker program, wherever in the tree of processes they stand.</param>
/// <param name="Children">Direct children of this process.</param>
internal sealed record HostTraces(int Workers, int Children, IReadOnlyList<string> Descriptors, string TemporaryFiles)
{
    const int SettleMs = 5_000;

    static readonly string _workerFolder = MlpLabs.Sandbox.Processes.ChildProgram.Worker.Folder;

    public static HostTraces Now(string temporaryFolder)
    {
        var (workers, children) = Processes();
        return new HostTraces(
            workers, children, OpenDescriptors(),
            string.Join(' ', Directory.EnumerateFileSystemEntries(temporaryFolder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)));
    }

    /// <summary>Waits until nothing is left beyond what was there; the differences when that does not come.</summary>
    /// <param name="atRest">What may be there.</param>
    /// <param name="maxChildren">How many children may live on: the compile hosts.</param>
    public static async Task<IReadOnlyList<string>> LeftAsync(HostTraces atRest, string temporaryFolder, int maxChildren)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var now = Now(temporaryFolder);
            List<string> left = [];
            if (now.Workers > 0)
                left.Add($"{now.Workers} workers still run");
            if (now.Children > maxChildren)
                left.Add($"{now.Children} children still run");
            if (now.Descriptors.Count > atRest.Descriptors.Count)
                left.Add($"descriptors: {string.Join(' ', now.Descriptors.Except(atRest.Descriptors))}");
            if (now.TemporaryFiles != atRest.TemporaryFiles)
                left.Add($"temporary files: {now.TemporaryFiles}");
            if (left.Count == 0 || watch.ElapsedMilliseconds > SettleMs)
                return left;
            GC.Collect();
            await Task.Delay(20);
        }
    }

    // Assemblies and their symbols stay open once they are loaded, whoever caused that.
    static readonly string[] _loaded = [".dll", ".pdb"];

    static IReadOnlyList<string> OpenDescriptors() =>
        [.. Directory.GetFileSystemEntries("/proc/self/fd").Select(TargetOf).Where(target => target.Length > 0 && !_loaded.Contains(Path.GetExtension(target)))];

    static string TargetOf(string descriptor)
    {
        try
        {
            return new FileInfo(descriptor).LinkTarget ?? "";
        }
        catch (IOException)
        {
            // It has been closed meanwhile.
            return "";
        }
    }

    static (int Workers, int Children) Processes()
    {
        var (workers, children) = (0, 0);
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out _))
                continue;
            try
            {
                // The name stands in parentheses and may hold anything; the parent is the second word after it.
                var status = File.ReadAllText(Path.Combine(folder, "stat"));
                var words = status[(status.LastIndexOf(')') + 2)..].Split(' ');
                if (words[0] == "Z")
                    continue;
                if (int.Parse(words[1], CultureInfo.InvariantCulture) == Environment.ProcessId)
                    children++;
                if (File.ReadAllText(Path.Combine(folder, "cmdline")).Contains(_workerFolder, StringComparison.Ordinal))
                    workers++;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // It has ended meanwhile.
            }
        }
        return (workers, children);
    }
}
