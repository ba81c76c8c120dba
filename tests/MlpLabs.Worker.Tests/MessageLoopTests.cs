using MlpLabs.Protocol.Frames;
using MlpLabs.Protocol.Observing;
using MlpLabs.Protocol.Values;

namespace MlpLabs.Worker.Tests;

public class MessageLoopTests
{
    static readonly ValueShape Double = ValueShape.Parse("double")!;
    static readonly ValueShape Doubles = ValueShape.Parse("double[]")!;

    // A copy of this very assembly is the submission: its bytes are at hand, and its methods are the ones below.
    static readonly LoadMessage Load = new(File.ReadAllBytes(typeof(Called).Assembly.Location), [
        Method(nameof(Called.Twice), Double, Double),
        Method(nameof(Called.Fill), Double, Doubles, Double),
        Method(nameof(Called.Refuse), Double, Double),
    ]);

    static LoadedMethod Method(string name, ValueShape result, params ValueShape[] parameters) =>
        new(typeof(Called).FullName!, name, parameters, result);

    [Fact]
    public void A_call_is_answered_with_its_number_and_value()
    {
        using var session = Loaded();
        for (var i = 1; i <= 3; i++)
        {
            var reply = Call(session, 100 + i, 0, Bytes(Double, (double)i));
            Assert.Equal((100 + i, ReplyStatus.Returned), (reply.CallId, reply.Status));
            Assert.Equal(Bytes(Double, 2.0 * i), reply.Value.ToArray());
            Assert.Equal([0], reply.ArgumentsAfter.Select(a => a.Length));
        }
    }

    [Fact]
    public void Arguments_that_can_change_come_back_as_they_are_afterwards()
    {
        using var session = Loaded();
        var reply = Call(session, 1, 1, Bytes(Doubles, new double[] { 1, 2 }), Bytes(Double, 5.0));
        Assert.Equal(Bytes(Doubles, new double[] { 5, 5 }), reply.ArgumentsAfter[0].ToArray());
        Assert.Empty(reply.ArgumentsAfter[1].ToArray());
    }

    [Fact]
    public void An_exception_is_answered_with_its_place()
    {
        using var session = Loaded();
        var reply = Call(session, 1, 2, Bytes(Double, 1.0));
        Assert.Equal(ReplyStatus.Threw, reply.Status);
        Assert.Equal(("System.NotSupportedException", true, "not 1"), (reply.Thrown!.TypeName, reply.Thrown.IsFrameworkType, reply.Thrown.Message));
        Assert.Equal(["System.SystemException", "System.Exception"], reply.Thrown.BaseTypeNames);
        Assert.Equal(typeof(Called).GetMethod(nameof(Called.Refuse))!.MetadataToken, Assert.Single(reply.Thrown.Frames).MethodToken);
    }

    [Theory]
    [InlineData(9, "System.MissingMethodException")]
    [InlineData(1, "System.IO.InvalidDataException")]
    public void A_call_that_does_not_fit_is_answered_too(int method, string exception)
    {
        using var session = Loaded();
        Assert.Equal(exception, Call(session, 1, method, Bytes(Double, 1.0)).Thrown!.TypeName);
    }

    [Fact]
    public void Calls_sent_together_are_answered_in_their_order()
    {
        using var session = Loaded();
        session.SendRaw([.. Enumerable.Range(1, 5).SelectMany(i => new CallMessage(i, 0, 100, [Bytes(Double, (double)i)]).ToFrame().ToBytes())]);
        for (var i = 1; i <= 5; i++)
        {
            var reply = ReplyMessage.TryRead(session.Receive().Payload.Span)!;
            Assert.Equal(i, reply.CallId);
            Assert.Equal(Bytes(Double, 2.0 * i), reply.Value.ToArray());
        }
    }

    [Fact]
    public void Bytes_that_are_no_assembly_are_answered_with_why()
    {
        using var session = new WorkerSession();
        var answer = session.Ask(new LoadMessage(new byte[] { 1, 2, 3 }, []).ToFrame());
        Assert.Equal(FrameKind.LoadFailed, answer.Kind);
        Assert.Equal("System.BadImageFormatException", ThrownMessage.TryRead(answer.Payload.Span)!.TypeName);
    }

    public static TheoryData<byte[]> Nonsense => new()
    {
        new Frame((FrameKind)77, default).ToBytes(),
        new Frame(FrameKind.Load, new byte[3]).ToBytes(),
        new CallMessage(1, 0, 10, []).ToFrame().ToBytes(),
        new byte[] { 255, 255, 255, 255 },
    };

    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task The_loop_ends_at_what_no_host_sends(byte[] bytes)
    {
        using var session = new WorkerSession();
        session.SendRaw(bytes);
        Assert.True(await session.EndsAsync());
    }

    static WorkerSession Loaded()
    {
        var session = new WorkerSession();
        Assert.Equal(FrameKind.Loaded, session.Ask(Load.ToFrame()).Kind);
        return session;
    }

    static ReplyMessage Call(WorkerSession session, long id, int method, params byte[][] arguments)
    {
        var answer = session.Ask(new CallMessage(id, method, 100, [.. arguments.Select(a => (ReadOnlyMemory<byte>)a)]).ToFrame());
        Assert.Equal(FrameKind.Reply, answer.Kind);
        return ReplyMessage.TryRead(answer.Payload.Span)!;
    }

    static byte[] Bytes(ValueShape shape, object? value) => ValueWriter.TryWrite(shape, value)!;
}

public static class Called
{
    public static double Twice(double x) => 2 * x;

    public static double Fill(double[] values, double x)
    {
        Array.Fill(values, x);
        return x;
    }

    public static double Refuse(double x) => throw new NotSupportedException("not " + x);
}
