using System.Diagnostics;
using System.Globalization;
using System.Text;
using MlpLabs.Sandbox.Observing;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Sandbox.Tests.Observing;

/// <summary>What a run leaves in the host, and what of the host a worker holds. Counts files and processes, so nothing else may run.</summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class NothingElseRuns;

[Collection(typeof(NothingElseRuns))]
public sealed class TracesTests
{
    const string Honest = "public static double Twice(double x) => 2 * x;";
    const string Twice = "Twice(double) -> double";

    static ILauncher Launcher(int tier) => tier switch
    {
        1 => Launchers.Bubblewrap(ChildProgram.Worker, out _)!,
        2 => Launchers.Landlock(ChildProgram.Worker, null, out _)!,
        _ => Launchers.Plain(),
    };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Fifty_runs_leave_no_process_no_open_file_and_no_temporary_file(int tier)
    {
        var temporaryFolder = Environment.GetEnvironmentVariable("TMPDIR");
        var own = Directory.CreateTempSubdirectory("traces-");
        Environment.SetEnvironmentVariable("TMPDIR", own.FullName);
        try
        {
            // The first runs also open what the runtime opens once; the counts are those of what each run opens.
            await RunTimes(10, tier);
            var before = await AtRest();
            await RunTimes(50, tier);
            Assert.Equal(before, await AtRest());
            Assert.Empty(own.GetFileSystemInfos());
        }
        finally
        {
            Environment.SetEnvironmentVariable("TMPDIR", temporaryFolder);
            own.Delete(recursive: true);
        }
    }

    // Workers are seen out behind the back of who has used them: what counts is what stays the same for a while.
    static async Task<(int Files, int Workers)> AtRest()
    {
        var (counts, same) = ((Files: -1, Workers: -1), 0);
        for (var i = 0; i < 100 && same < 5; i++)
        {
            await Task.Delay(50);
            var now = (OpenFiles(), Workers().Count);
            (counts, same) = (now, now == counts ? same + 1 : 0);
        }
        Assert.Equal(5, same);
        return counts;
    }

    static async Task RunTimes(int count, int tier)
    {
        using var observer = new WorkerObserver(Launcher(tier));
        var honest = new SubmissionSource(Honest).Call(Twice, 1.0);
        var leaves = new SubmissionSource("public static int F() { Environment.Exit(1); return 0; }").Call("F() -> int");
        for (var i = 0; i < count; i++)
        {
            observer.StartAhead(honest.Groups);
            await observer.ObserveAsync(i % 5 == 0 ? leaves.Plan : honest.Plan, default);
        }
        observer.StartAhead(honest.Groups);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_value_that_only_the_host_holds_is_nowhere_in_the_worker(int tier)
    {
        using var observer = new WorkerObserver(Launcher(tier));
        using var cancel = new CancellationTokenSource();
        // Planted as expected values lie in the host: in texts, in arrays and in the environment. The argument is the control: it must be found.
        var expected = Canary();
        var argument = Canary();
        var held = new object[] { expected, Encoding.UTF8.GetBytes(expected), expected.ToCharArray() };
        Environment.SetEnvironmentVariable("MLPLABS_TEST_EXPECTED", expected);
        var source = new SubmissionSource("public static int F(string s) { Thread.Sleep(-1); return s.Length; }").Call("F(string) -> int", argument);

        var before = Workers();
        var run = observer.ObserveAsync(source.Plan, cancel.Token);
        var found = await SearchNewWorkers(before, argument, expected, until: TimeSpan.FromSeconds(5));
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        GC.KeepAlive(held);
        Environment.SetEnvironmentVariable("MLPLABS_TEST_EXPECTED", null);

        Assert.True(found.Control, "The argument was not found in the worker's memory: the search does not search.");
        Assert.False(found.Planted, "The planted value was found in the worker.");
    }

    static string Canary() => "canary-" + Guid.NewGuid().ToString("N");

    static async Task<(bool Control, bool Planted)> SearchNewWorkers(HashSet<int> before, string control, string planted, TimeSpan until)
    {
        var watch = Stopwatch.StartNew();
        var found = (Control: false, Planted: false);
        while (watch.Elapsed < until)
        {
            foreach (var worker in Workers().Where(id => !before.Contains(id)))
            {
                found.Control |= Holds(worker, control);
                found.Planted |= Holds(worker, planted);
            }
            if (found.Control)
                break;
            await Task.Delay(50);
        }
        return found;
    }

    static bool Holds(int process, string text)
    {
        var folder = string.Create(CultureInfo.InvariantCulture, $"/proc/{process}");
        byte[][] forms = [Encoding.Unicode.GetBytes(text), Encoding.UTF8.GetBytes(text)];
        try
        {
            foreach (var file in new[] { "environ", "cmdline" })
                if (forms.Any(form => File.ReadAllBytes(Path.Combine(folder, file)).AsSpan().IndexOf(form) >= 0))
                    return true;
            using var memory = new FileStream(Path.Combine(folder, "mem"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 0);
            foreach (var line in File.ReadAllLines(Path.Combine(folder, "maps")))
                if (line.Split(' ') is [var range, ['r', 'w', ..], ..] && ReadRange(memory, range) is { } bytes && forms.Any(form => bytes.AsSpan().IndexOf(form) >= 0))
                    return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It ended meanwhile; the control says whether anything was searched.
        }
        return false;
    }

    static byte[]? ReadRange(FileStream memory, string range)
    {
        var ends = range.Split('-');
        var start = ulong.Parse(ends[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var length = ulong.Parse(ends[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture) - start;
        if (start > long.MaxValue || length > 512 << 20)
            return null;
        var bytes = new byte[length];
        try
        {
            memory.Position = (long)start;
            memory.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        }
        catch (IOException)
        {
            // Reserved and never used: nothing is there to be read.
        }
        return bytes;
    }

    // Whatever was started from this folder, and the programs inside of that: other folders may be testing at the same time.
    static HashSet<int> Workers()
    {
        var all = Directory.GetDirectories("/proc").Select(folder => int.TryParse(Path.GetFileName(folder), out var id) ? id : 0).Where(id => id != 0).ToList();
        var started = all.Where(id => Read(id, "cmdline").Contains(ChildProgram.Worker.Folder, StringComparison.Ordinal)).ToHashSet();
        return [.. started, .. started.Select(ProcessTree.FirstChildOf).Where(id => id != 0)];
    }

    static string Read(int id, string file)
    {
        try
        {
            return File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/{file}"));
        }
        catch (IOException)
        {
            return "";
        }
    }

    static int OpenFiles() => Directory.GetFileSystemEntries("/proc/self/fd")
        .Count(file => new FileInfo(file).LinkTarget is ['p', 'i', 'p', 'e', ':', ..] or ['s', 'o', 'c', 'k', 'e', 't', ':', ..]
            || new FileInfo(file).LinkTarget?.StartsWith("/memfd:filter", StringComparison.Ordinal) == true);
}
