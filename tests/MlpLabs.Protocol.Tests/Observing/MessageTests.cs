using MlpLabs.Protocol.Frames;
using MlpLabs.Protocol.Observing;

namespace MlpLabs.Protocol.Tests.Observing;

public class MessageTests
{
    const string ThrownHex = "01 01000000 45  01  01000000 01 01000000 42  01 02000000 6E6F  01000000 01000006 02000000";

    [Fact]
    public void Load_has_these_bytes()
    {
        AssertFrame(FrameKind.Load,
            "02000000 AABB  01000000  01 03000000 412B42  01 01000000 46  01 0B000000 28696E742C20626F6F6C29  02000000  01 03000000 696E74  01 06000000 626F6F6C5B5D",
            Examples.Load.ToFrame());
        var read = LoadMessage.TryRead(Examples.Load.ToFrame().Payload.Span)!;
        Assert.Equal([0xAA, 0xBB], read.Assembly.ToArray());
        Assert.Equal(("A+B", "F", "(int, bool)"), (read.Methods[0].TypeName, read.Methods[0].MethodName, read.Methods[0].Result.Notation));
        Assert.Equal(["int", "bool[]"], read.Methods[0].Parameters.Select(p => p.Notation));
    }

    [Fact]
    public void Call_has_these_bytes()
    {
        AssertFrame(FrameKind.Call, "0102030405060708  03000000  10000000  02000000  01000000 09  02000000 0807", Examples.Call.ToFrame());
        var read = CallMessage.TryRead(Examples.Call.ToFrame().Payload.Span)!;
        Assert.Equal((0x0807060504030201, 3, 16), (read.CallId, read.Method, read.MaxConsoleChars));
        Assert.Equal(["09", "0807"], read.Arguments.Select(a => Convert.ToHexString(a.Span)));
    }

    [Fact]
    public void A_reply_with_a_value_has_these_bytes()
    {
        AssertFrame(FrameKind.Reply, "0100000000000000  01  01000000 05  02000000  01000000 06  00000000  01 02000000 6869  00", Examples.Returned.ToFrame());
        var read = ReplyMessage.TryRead(Examples.Returned.ToFrame().Payload.Span)!;
        Assert.Equal((1, ReplyStatus.Returned, "hi", null), (read.CallId, read.Status, read.Console, read.Thrown));
        Assert.Equal([5], read.Value.ToArray());
        Assert.Equal(["06", ""], read.ArgumentsAfter.Select(a => Convert.ToHexString(a.Span)));
    }

    [Fact]
    public void A_reply_with_an_exception_has_these_bytes()
    {
        AssertFrame(FrameKind.Reply, "FFFFFFFFFFFFFFFF  02  00000000  00000000  01 00000000  01" + ThrownHex, Examples.Threw.ToFrame());
        var thrown = ReplyMessage.TryRead(Examples.Threw.ToFrame().Payload.Span)!.Thrown!;
        Assert.Equal(("E", true, "no"), (thrown.TypeName, thrown.IsFrameworkType, thrown.Message));
        Assert.Equal(["B"], thrown.BaseTypeNames);
        Assert.Equal([new ThrownFrame(0x06000001, 2)], thrown.Frames);
    }

    [Fact]
    public void The_other_messages_have_these_bytes()
    {
        AssertFrame(FrameKind.LoadFailed, ThrownHex, Examples.Thrown.ToLoadFailedFrame());
        AssertFrame(FrameKind.OutputLimit, "0200000000000000  01 01000000 78", Examples.OutputLimit.ToFrame());
        Assert.Equal(Examples.OutputLimit, OutputLimitMessage.TryRead(Examples.OutputLimit.ToFrame().Payload.Span));
    }

    [Theory]
    [InlineData("0100000000000000  05  00000000  00000000  01 00000000  00", "no such status")]
    [InlineData("0100000000000000  01  00000000  00000000  01 00000000  02", "neither an exception nor none")]
    [InlineData("0100000000000000  01  00000000  00000000  01 00000000  01" + ThrownHex, "returned, with an exception")]
    [InlineData("0100000000000000  02  00000000  00000000  01 00000000  00", "threw, without an exception")]
    [InlineData("0100000000000000  03  01000000 05  00000000  01 00000000  00", "too large, with a value")]
    [InlineData("0100000000000000  01  00000000  21000000  01 00000000  00", "more arguments than there can be")]
    [InlineData("0100000000000000  01  00000000  00000000  01 00000000  00  00", "a byte too many")]
    [InlineData("0100000000000000  01  00000000  00000000  01 00000000", "a byte too few")]
    [InlineData("", "nothing")]
    public void A_reply_that_our_worker_never_sends_is_refused(string hex, string why) =>
        Assert.True(ReplyMessage.TryRead(Bytes(hex)) is null, why);

    [Fact]
    public void A_text_longer_than_the_worker_cuts_it_to_is_refused()
    {
        var longest = Examples.Thrown with { Message = new string('€', ThrownMessage.MaxMessageChars) };
        Assert.NotNull(ThrownMessage.TryRead(longest.ToLoadFailedFrame().Payload.Span));
        var tooLong = Examples.Thrown with { Message = new string('€', ThrownMessage.MaxMessageChars + 1) };
        Assert.Null(ThrownMessage.TryRead(tooLong.ToLoadFailedFrame().Payload.Span));
    }

    [Fact]
    public void Arguments_beyond_the_bound_are_the_caller_s_mistake() =>
        Assert.Throws<InvalidOperationException>(() => new CallMessage(0, 0, 0, [new byte[9 << 20], new byte[9 << 20]]).ToFrame());

    static void AssertFrame(FrameKind kind, string hex, Frame frame)
    {
        Assert.Equal(kind, frame.Kind);
        Assert.Equal(Convert.ToHexString(Bytes(hex)), Convert.ToHexString(frame.Payload.Span));
    }

    static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
}
