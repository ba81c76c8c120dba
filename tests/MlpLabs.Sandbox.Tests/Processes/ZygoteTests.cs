using MlpLabs.Protocol.Frames;
using MlpLabs.Sandbox.Observing;
using MlpLabs.Sandbox.Processes;
using MlpLabs.Sandbox.Tests.Observing;

namespace MlpLabs.Sandbox.Tests.Processes;

public sealed class ZygoteTests : IDisposable
{
    const int Killed = 128 + 9;

    static readonly ILauncher _launcher = Launchers.Bubblewrap(ChildProgram.Worker, out var whyNot) ?? throw new InvalidOperationException($"These tests need bubblewrap: {whyNot}.");

    readonly CountingLauncher _counting = new(_launcher);
    readonly Zygote _zygote;
    readonly int _zygoteId;
    int _freed;

    public ZygoteTests()
    {
        _zygote = Zygote.Start(_counting, ChildProgram.Worker, Limits.Default, () => _freed++, out _) ?? throw new InvalidOperationException("The zygote did not come up.");
        _zygoteId = Assert.Single(_counting.Zygotes).FindProgramProcessId();
    }

    public void Dispose() => _zygote.Dispose();

    [Fact]
    public void A_zygote_splits_off_one_sealed_worker_after_another()
    {
        var seen = new HashSet<int>();
        for (var i = 1; i <= 3; i++)
        {
            using (var worker = Ready())
            {
                Assert.True(seen.Add(worker.FindProgramProcessId()));
                Assert.Equal(i - 1, _freed);
            }
            Assert.Equal(i, _freed);
            Assert.True(_zygote.Lives);
        }
    }

    [Fact]
    public void A_worker_can_speak_to_nobody_but_the_host()
    {
        using var worker = Ready();
        var ofZygote = Lines(_zygoteId);
        var ofWorker = Lines(worker.FindProgramProcessId());

        // The pipes of the runtime, the standard streams of the sandbox, the line to the host.
        Assert.Contains(ofZygote, line => line.StartsWith("socket:", StringComparison.Ordinal));
        Assert.True(ofZygote.Count(line => line.StartsWith("pipe:", StringComparison.Ordinal)) >= 2);
        Assert.Empty(ofWorker.Intersect(ofZygote));
        // Frames in, frames out, the last words, and nothing else.
        Assert.Equal(3, ofWorker.Count(line => line.StartsWith("pipe:", StringComparison.Ordinal)));
        Assert.DoesNotContain(ofWorker, line => !line.StartsWith("pipe:", StringComparison.Ordinal));
    }

    [Fact]
    public void A_worker_holds_no_file_with_a_place_in_it_that_the_next_could_find()
    {
        using var worker = Ready();
        var files = Directory.GetFiles($"/proc/{worker.FindProgramProcessId()}/fd").Select(file => new FileInfo(file).LinkTarget!).ToArray();
        Assert.DoesNotContain(files, file => file is not ("/dev/null" or "/dev/urandom") && !file.StartsWith("pipe:", StringComparison.Ordinal));
    }

    [Fact]
    public void No_memory_is_shared_that_could_be_written()
    {
        using var worker = Ready();
        foreach (var process in (int[])[_zygoteId, worker.FindProgramProcessId()])
            foreach (var mapping in File.ReadLines($"/proc/{process}/maps"))
            {
                var parts = mapping.Split(' ', 6, StringSplitOptions.RemoveEmptyEntries);
                if (parts[1][3] == 's')
                    Assert.True(parts[1][1] != 'w' && parts.Length > 5 && parts[5].StartsWith('/') && !parts[5].EndsWith("(deleted)", StringComparison.Ordinal), mapping);
            }
    }

    [Fact]
    public void The_end_of_a_worker_is_told_as_that_of_any_child()
    {
        using (var worker = Ready())
        {
            Assert.Null(worker.WaitForExit(TimeSpan.FromMilliseconds(50)));
            worker.Kill();
            Assert.Equal(Killed, worker.WaitForExit(TimeSpan.FromSeconds(5)));
            Assert.Equal(Killed, worker.WaitForExit(TimeSpan.Zero));
        }
        using (var worker = Ready())
        {
            // It leaves when nobody speaks to it any more.
            worker.Input.Dispose();
            Assert.Equal(0, worker.WaitForExit(TimeSpan.FromSeconds(5)));
        }
        Assert.True(_zygote.Lives);
    }

    [Fact]
    public void A_worker_ends_with_its_zygote_and_then_there_is_no_other()
    {
        using (var worker = Ready())
        {
            Assert.Single(_counting.Zygotes).Kill();
            // The pipe is closed with the last process that holds it.
            Assert.Equal(0, worker.Output.Read(new byte[1]));
            Assert.Null(worker.WaitForExit(TimeSpan.FromSeconds(5)));
        }
        Assert.False(_zygote.Lives);
        Assert.Null(_zygote.Split());
    }

    [Fact]
    public void There_is_no_zygote_where_there_is_no_bubblewrap_and_none_of_another_program()
    {
        Assert.Null(Zygote.Start(Launchers.Plain(), ChildProgram.Worker, Limits.Default, () => { }, out var whyNot));
        Assert.Equal("only tier 1 splits them off a warm process", whyNot);
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            File.Copy("/bin/true", Path.Combine(folder.FullName, "true"));
            Assert.Null(Zygote.Start(_launcher, new ChildProgram(folder.FullName, "true"), Limits.Default, () => { }, out whyNot));
            Assert.Equal("the process to split them off ended (exit code 0)", whyNot);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    SplitProcess Ready()
    {
        var worker = _zygote.Split();
        Assert.NotNull(worker);
        var ready = new byte[6];
        worker.Output.ReadExactly(ready);
        // One byte of payload: the seal is in force.
        Assert.Equal((byte)FrameKind.Ready, ready[4]);
        Assert.Equal(0, ready[5]);
        return worker;
    }

    static string[] Lines(int process) =>
        [.. Directory.GetFiles($"/proc/{process}/fd").Select(file => new FileInfo(file).LinkTarget).OfType<string>().Where(target => !target.StartsWith('/')).Distinct()];
}
