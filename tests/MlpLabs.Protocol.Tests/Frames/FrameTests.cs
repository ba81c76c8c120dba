using MlpLabs.Protocol.Frames;
using MlpLabs.Testing;

namespace MlpLabs.Protocol.Tests.Frames;

public class FrameTests
{
    [Fact]
    public void A_frame_is_a_length_a_kind_and_a_payload()
    {
        Assert.Equal([4, 0, 0, 0, 19, 1, 2, 3], new Frame(FrameKind.Reply, new byte[] { 1, 2, 3 }).ToBytes());
        Assert.Equal([1, 0, 0, 0, 16], new Frame(FrameKind.Ready, default).ToBytes());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(1000)]
    public void Frames_come_out_as_they_went_in_however_the_bytes_are_cut(int piece)
    {
        var frames = Enumerable.Range(0, 200).Select(i => new Frame((FrameKind)(i % 7), Enumerable.Range(0, i * 50).Select(n => (byte)(n + i)).ToArray())).ToList();
        var bytes = frames.SelectMany(frame => frame.ToBytes()).ToArray();
        var decoder = new FrameDecoder();
        var read = new List<Frame>();
        for (var at = 0; at < bytes.Length; at += piece)
        {
            decoder.Append(bytes.AsSpan(at, Math.Min(piece, bytes.Length - at)));
            while (decoder.TryRead(out var frame))
                read.Add(frame);
        }

        Assert.Equal(frames.Count, read.Count);
        Assert.All(frames.Zip(read), pair => Assert.Equal(pair.First.ToBytes(), pair.Second.ToBytes()));
        Assert.False(decoder.HasPartialFrame);
        Assert.False(decoder.Failed);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData(101)]
    public void A_length_that_is_not_allowed_fails_for_good(int length)
    {
        var decoder = new FrameDecoder(maxFrameBytes: 100);
        decoder.Append(BitConverter.GetBytes(length));
        Assert.False(decoder.TryRead(out _));
        Assert.True(decoder.Failed);
        decoder.Append(new Frame(FrameKind.Ready, default).ToBytes());
        Assert.False(decoder.TryRead(out _));
    }

    [Fact]
    public void The_longest_frame_is_read()
    {
        var decoder = new FrameDecoder(maxFrameBytes: 100);
        decoder.Append(new Frame(FrameKind.Reply, new byte[99]).ToBytes());
        Assert.True(decoder.TryRead(out var frame));
        Assert.Equal(99, frame.Payload.Length);
    }

    [Fact]
    public void Part_of_a_frame_is_noticed()
    {
        var decoder = new FrameDecoder();
        decoder.Append([5, 0, 0, 0, 19, 1]);
        Assert.False(decoder.TryRead(out _));
        Assert.True(decoder.HasPartialFrame);
        Assert.False(decoder.Failed);
    }

    [Fact]
    public void A_large_claimed_length_allocates_nothing_until_the_bytes_are_there()
    {
        var decoders = new Queue<FrameDecoder>([new(), new(), new()]);
        Assert.InRange(Allocation.LeastOf(3, () =>
        {
            var decoder = decoders.Dequeue();
            decoder.Append(BitConverter.GetBytes(Frame.MaxBytes));
            Assert.False(decoder.TryRead(out _));
        }), 0, 1000);
    }
}
