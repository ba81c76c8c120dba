using MlpLabs.Protocol.Bytes;
using MlpLabs.Protocol.Frames;

namespace MlpLabs.Protocol.Observing;

/// <summary>An exception as the worker describes it; also the payload of LoadFailed.</summary>
/// <param name="TypeName">Full name of its type.</param>
/// <param name="IsFrameworkType">Whether the type comes from .NET and not from the submission.</param>
/// <param name="BaseTypeNames">Full names of its base types, nearest first, System.Object left out.</param>
/// <param name="Message">Its message, cut to <see cref="MaxMessageChars"/>.</param>
/// <param name="Frames">The submission's own stack frames, innermost first.</param>
public sealed record ThrownMessage(
    string TypeName, bool IsFrameworkType, IReadOnlyList<string> BaseTypeNames, string Message, IReadOnlyList<ThrownFrame> Frames)
{
    public const int MaxNameChars = 512;
    public const int MaxBaseTypes = 16;
    public const int MaxMessageChars = 2000;
    public const int MaxFrames = 20;

    // Half a surrogate pair doubles a text's bytes, and no character takes more than three bytes in UTF-8.
    const int BytesPerChar = 3;

    internal void Write(ByteWriter output)
    {
        output.Text(TypeName);
        output.Byte(IsFrameworkType ? (byte)1 : (byte)0);
        output.Int32(BaseTypeNames.Count);
        for (var i = 0; i < BaseTypeNames.Count; i++)
            output.Text(BaseTypeNames[i]);
        output.Text(Message);
        output.Int32(Frames.Count);
        for (var i = 0; i < Frames.Count; i++)
        {
            output.Int32(Frames[i].MethodToken);
            output.Int32(Frames[i].ILOffset);
        }
    }

    internal static ThrownMessage Read(ref ByteReader input)
    {
        var typeName = input.Text(BytesPerChar * MaxNameChars);
        var isFrameworkType = input.Byte();
        var baseTypes = new string[input.Count(MaxBaseTypes)];
        for (var i = 0; i < baseTypes.Length; i++)
            baseTypes[i] = input.Text(BytesPerChar * MaxNameChars);
        var message = input.Text(BytesPerChar * MaxMessageChars);
        var frames = new ThrownFrame[input.Count(MaxFrames)];
        for (var i = 0; i < frames.Length; i++)
            frames[i] = new ThrownFrame(input.Int32(), input.Int32());
        if (isFrameworkType > 1)
            input.Fail();
        return new ThrownMessage(typeName, isFrameworkType == 1, baseTypes, message, frames);
    }

    public Frame ToLoadFailedFrame()
    {
        var output = new ByteWriter(Frame.MaxBytes);
        Write(output);
        return new Frame(FrameKind.LoadFailed, output.ToArray());
    }

    public static ThrownMessage? TryRead(ReadOnlySpan<byte> payload)
    {
        var input = new ByteReader(payload);
        var thrown = Read(ref input);
        return input.Finished ? thrown : null;
    }
}

/// <summary>A method's metadata token in the submission's assembly, and an offset in its IL.</summary>
public sealed record ThrownFrame(int MethodToken, int ILOffset);
