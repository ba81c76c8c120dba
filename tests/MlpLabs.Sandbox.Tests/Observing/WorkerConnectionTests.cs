using System.Diagnostics;
using MlpLabs.Protocol.Frames;
using MlpLabs.Sandbox.Observing;
using MlpLabs.Sandbox.Processes;
using MlpLabs.Testing;

namespace MlpLabs.Sandbox.Tests.Observing;

public sealed class WorkerConnectionTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // What a pipe, the reader's buffer and the frames that are kept hold together, several times over.
    const int MuchMore = 2 << 20;

    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    public async Task A_process_that_floods_the_pipe_waits_until_somebody_takes_its_frames(int kibibytes)
    {
        using var connection = Writing(kibibytes << 10);
        var written = await SettledAsync(connection, kibibytes);
        Assert.InRange(written, 1, Math.Max(MuchMore, 40 * (kibibytes << 10)));

        for (var i = 0; i < 200; i++)
        {
            Assert.True(connection.TryTake(10_000, out var received));
            Assert.Equal((ReceivedKind.Frame, FrameKind.Reply, kibibytes << 10), (received.Kind, received.Frame.Kind, received.Frame.Payload.Length));
        }
        for (var i = 0; i < 300 && connection.ErrorBytes < written / (kibibytes << 10) + 100; i++)
            await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.InRange(connection.ErrorBytes, written / (kibibytes << 10) + 100, long.MaxValue);
    }

    [Fact]
    public void What_comes_in_one_piece_is_taken_in_its_order_to_the_end()
    {
        // More small frames than are kept, all in one write, and then bytes that are no frame.
        byte[] bytes = [.. Enumerable.Range(0, 500).SelectMany(i => new Frame(FrameKind.Reply, new byte[] { (byte)i }).ToBytes()), 255, 255, 255, 255, 255];
        var start = new ProcessStartInfo("/bin/cat");
        start.ArgumentList.Add(_folder.WriteBytes("frames", bytes));
        using var connection = new WorkerConnection(new ChildProcess(start));

        for (var i = 0; i < 500; i++)
        {
            Assert.True(connection.TryTake(10_000, out var received));
            Assert.Equal((ReceivedKind.Frame, (byte)i), (received.Kind, received.Frame.Payload.Span[0]));
        }
        Assert.True(connection.TryTake(10_000, out var last));
        Assert.Equal(ReceivedKind.Malformed, last.Kind);
    }

    [Fact]
    public async Task One_that_waits_with_frames_nobody_takes_is_given_back_at_once()
    {
        var connection = Writing(1024);
        await SettledAsync(connection, 1);
        var clock = Stopwatch.StartNew();
        connection.Dispose();
        // The reader gives up at once; a stuck one would be waited for.
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 1.9);
    }

    // Each frame is told of on standard error, by one sign.
    WorkerConnection Writing(int bytes)
    {
        var file = _folder.WriteBytes("frame", new Frame(FrameKind.Reply, new byte[bytes]).ToBytes());
        var start = new ProcessStartInfo("/bin/sh");
        foreach (var argument in (string[])["-c", "while cat \"$0\"; do printf . >&2; done", file])
            start.ArgumentList.Add(argument);
        return new WorkerConnection(new ChildProcess(start));
    }

    // How many bytes came out, once no more do.
    static async Task<long> SettledAsync(WorkerConnection connection, int kibibytes)
    {
        var before = 0L;
        for (var i = 0; i < 40; i++, before = connection.ErrorBytes)
        {
            await Task.Delay(500, TestContext.Current.CancellationToken);
            if (before > 0 && before == connection.ErrorBytes)
                return before * (kibibytes << 10);
        }
        throw new TimeoutException($"After {before * (long)kibibytes} KiB it still writes.");
    }
}
