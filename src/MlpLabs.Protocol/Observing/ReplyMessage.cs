using MlpLabs.Protocol.Bytes;
using MlpLabs.Protocol.Frames;

namespace MlpLabs.Protocol.Observing;

/// <summary>Worker to host: how a call ended. The worker's claim, believed only as far as the submission could say the same.</summary>
public sealed record ReplyMessage
{
    /// <summary>Texts are cut by the worker; a text that is longer than this does not come from our worker.</summary>
    const int MaxConsoleBytes = 16 << 20;

    // Not the empty array that all share: .NET would compile the code for one of these elements in every worker.
    static readonly ReadOnlyMemory<byte>[] NoArguments = new ReadOnlyMemory<byte>[0];

    public required long CallId { get; init; }

    public required ReplyStatus Status { get; init; }

    /// <summary>The returned value in the form of the declared shape; empty unless the status is Returned.</summary>
    public ReadOnlyMemory<byte> Value { get; init; }

    /// <summary>
    /// The arguments as they are after the call, in the form of their shapes. Empty for one that cannot change, and for one that
    /// has grown so much that it cannot be written.
    /// </summary>
    public ReadOnlyMemory<byte>[] ArgumentsAfter { get; init; } = NoArguments;

    /// <summary>What the call wrote to the console.</summary>
    public string Console { get; init; } = "";

    /// <summary>What was thrown, when the status is Threw or Crashed.</summary>
    public ThrownMessage? Thrown { get; init; }

    public Frame ToFrame()
    {
        var output = new ByteWriter(Frame.MaxBytes);
        output.Int64(CallId);
        output.Byte((byte)Status);
        output.Block(Value.Span);
        output.Int32(ArgumentsAfter.Length);
        foreach (var argument in ArgumentsAfter)
            output.Block(argument.Span);
        output.Text(Console);
        output.Byte(Thrown is null ? (byte)0 : (byte)1);
        Thrown?.Write(output);
        return new Frame(FrameKind.Reply, output.ToArray());
    }

    public static ReplyMessage? TryRead(ReadOnlySpan<byte> payload)
    {
        var input = new ByteReader(payload);
        var callId = input.Int64();
        var status = (ReplyStatus)input.Byte();
        var value = input.Block().ToArray();
        var arguments = new ReadOnlyMemory<byte>[input.Count(CallMessage.MaxArguments)];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = input.Block().ToArray();
        var console = input.Text(MaxConsoleBytes);
        var hasThrown = input.Byte();
        var thrown = hasThrown == 1 ? ThrownMessage.Read(ref input) : null;

        var threw = status is ReplyStatus.Threw or ReplyStatus.Crashed;
        if (!input.Finished || hasThrown > 1 || threw != thrown is not null || !Enum.IsDefined(status)
            || (status != ReplyStatus.Returned && value.Length > 0))
            return null;
        return new ReplyMessage
        {
            CallId = callId, Status = status, Value = value, ArgumentsAfter = arguments, Console = console, Thrown = thrown,
        };
    }
}

/// <summary>How a call ended, as the worker saw it. The numbers are the protocol.</summary>
public enum ReplyStatus : byte
{
    Returned = 1,
    Threw = 2,
    /// <summary>It returned a value larger than may cross.</summary>
    TooLarge = 3,
    /// <summary>An exception in a thread that the submission started; the process ends by it.</summary>
    Crashed = 4,
}
