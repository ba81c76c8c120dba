using MlpLabs.Protocol.Compiling;

namespace MlpLabs.Compiler.Tests;

public sealed class CompileFramesTests
{
    static readonly CompileAnswer Answer = new()
    {
        Result = CompileResult.Errors,
        Assembly = new byte[] { 1, 2 },
        Pdb = new byte[] { 3 },
        WorkingSetMiB = 4,
        Remarks = [new CompileRemark("CS1002", CompileRemark.Error, "σ expected", "a.cs", 1, 2, 3, 4)],
    };

    static readonly CompileJob Job = new(IsScript: true, [new CompileFile("a.csx", "var σ = 1;"), new CompileFile("b", "")], KeepsPlaces: true);

    [Fact]
    public void An_answer_comes_out_as_it_went_in()
    {
        var read = CompileAnswer.FromBytes(Answer.ToBytes());

        Assert.Equal(Answer.ToBytes(), read.ToBytes());
        Assert.Equal(Answer.Remarks, read.Remarks);
        Assert.Equal((Answer.Result, 2, 1, 4), (read.Result, read.Assembly.Length, read.Pdb.Length, read.WorkingSetMiB));
    }

    [Fact]
    public void A_job_comes_out_as_it_went_in()
    {
        var read = CompileJob.FromBytes(Job.ToBytes());

        Assert.True(read.IsScript);
        Assert.True(read.KeepsPlaces);
        Assert.Equal(Job.Files, read.Files);
    }

    [Fact]
    public void Damaged_bytes_are_read_or_refused_and_nothing_else()
    {
        var random = new Random(3);
        foreach (var whole in new[] { Answer.ToBytes(), Job.ToBytes() })
        {
            for (var i = 0; i < 5_000; i++)
            {
                var bytes = whole[..random.Next(whole.Length + 1)];
                for (var j = random.Next(3); j > 0 && bytes.Length > 0; j--)
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                ReadOrRefuse(() => CompileAnswer.FromBytes(bytes));
                ReadOrRefuse(() => CompileJob.FromBytes(bytes));
            }
        }
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF }, "A frame of -1 bytes is not allowed; the bound is 100.")]
    [InlineData(new byte[] { 101, 0, 0, 0 }, "A frame of 101 bytes is not allowed; the bound is 100.")]
    public async Task A_frame_of_a_wrong_length_is_refused_before_it_is_read(byte[] prefix, string message)
    {
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => CompileFrames.ReadAsync(new MemoryStream(prefix), 100, CancellationToken.None));

        Assert.Equal(message, error.Message);
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => CompileFrames.Read(new MemoryStream(prefix), 100)).Message);
    }

    [Fact]
    public async Task What_one_side_writes_the_other_reads()
    {
        using var written = new MemoryStream();
        using var writtenAlike = new MemoryStream();
        CompileFrames.Write(written, [1, 2, 3]);
        CompileFrames.Write(written, []);
        await CompileFrames.WriteAsync(writtenAlike, new byte[] { 1, 2, 3 }, CancellationToken.None);
        await CompileFrames.WriteAsync(writtenAlike, ReadOnlyMemory<byte>.Empty, CancellationToken.None);

        Assert.Equal([3, 0, 0, 0, 1, 2, 3, 0, 0, 0, 0], written.ToArray());
        Assert.Equal(written.ToArray(), writtenAlike.ToArray());
        written.Position = 0;
        Assert.Equal(new byte[] { 1, 2, 3 }, await CompileFrames.ReadAsync(written, 100, CancellationToken.None));
        Assert.Equal(Array.Empty<byte>(), CompileFrames.Read(written, 100));
        Assert.Null(CompileFrames.Read(written, 100));
    }

    [Fact]
    public async Task A_stream_that_ends_between_frames_is_at_its_end_and_inside_a_frame_is_not()
    {
        Assert.Null(await CompileFrames.ReadAsync(new MemoryStream([]), 100, CancellationToken.None));
        await Assert.ThrowsAsync<EndOfStreamException>(() => CompileFrames.ReadAsync(new MemoryStream([1, 0]), 100, CancellationToken.None));
        await Assert.ThrowsAsync<EndOfStreamException>(() => CompileFrames.ReadAsync(new MemoryStream([2, 0, 0, 0, 1]), 100, CancellationToken.None));
        Assert.Null(CompileFrames.Read(new MemoryStream([]), 100));
        Assert.Throws<EndOfStreamException>(() => CompileFrames.Read(new MemoryStream([1, 0]), 100));
        Assert.Throws<EndOfStreamException>(() => CompileFrames.Read(new MemoryStream([2, 0, 0, 0, 1]), 100));
    }

    static void ReadOrRefuse(Action read)
    {
        try
        {
            read();
        }
        catch (InvalidDataException error)
        {
            Assert.NotEmpty(error.Message);
        }
    }
}
