using MlpLabs.Protocol.Bytes;
using MlpLabs.Protocol.Frames;
using MlpLabs.Protocol.Values;

namespace MlpLabs.Protocol.Observing;

/// <summary>Host to worker: make one call.</summary>
/// <remarks>The messages hold structures in plain arrays: .NET would compile the code of a list of them anew in every worker.</remarks>
/// <param name="CallId">A random number that the answer must repeat; a frame prepared before the call cannot know it.</param>
/// <param name="Method">Index into the methods of the <see cref="LoadMessage"/>.</param>
/// <param name="MaxConsoleChars">How much the call may write to the console.</param>
/// <param name="Arguments">The bytes of each argument, in the form of its parameter's shape.</param>
public sealed record CallMessage(long CallId, int Method, int MaxConsoleChars, ReadOnlyMemory<byte>[] Arguments)
{
    /// <summary>Parameters a method may have.</summary>
    public const int MaxArguments = 32;

    public Frame ToFrame()
    {
        // The arguments come back with the answer, beside a value of the same bound: both fit into one frame.
        var output = new ByteWriter(ValueLimits.Default.MaxBytes);
        output.Int64(CallId);
        output.Int32(Method);
        output.Int32(MaxConsoleChars);
        output.Int32(Arguments.Length);
        foreach (var argument in Arguments)
            output.Block(argument.Span);
        return output.Overflowed
            ? throw new InvalidOperationException($"The arguments of one call do not fit into {ValueLimits.Default.MaxBytes} bytes.")
            : new Frame(FrameKind.Call, output.ToArray());
    }

    public static CallMessage? TryRead(ReadOnlySpan<byte> payload)
    {
        var input = new ByteReader(payload);
        var callId = input.Int64();
        var method = input.Count(int.MaxValue);
        var maxConsoleChars = input.Count(int.MaxValue);
        var arguments = new ReadOnlyMemory<byte>[input.Count(MaxArguments)];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = input.Block().ToArray();
        return input.Finished ? new CallMessage(callId, method, maxConsoleChars, arguments) : null;
    }
}
