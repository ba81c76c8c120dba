namespace MlpLabs.Protocol.Compiling;

/// <summary>What the compile host is asked: sources that make one assembly.</summary>
/// <param name="IsScript">Whether the one file is a script, whose top level declares the functions.</param>
/// <param name="Files">The sources.</param>
/// <param name="KeepsPlaces">Whether every statement keeps its place in the code that runs, which makes it slower.</param>
public sealed record CompileJob(bool IsScript, IReadOnlyList<CompileFile> Files, bool KeepsPlaces = false)
{
    const int MaxFiles = 64;

    public byte[] ToBytes()
    {
        var frame = new FrameWriter();
        frame.Byte(IsScript ? (byte)1 : (byte)0);
        frame.Byte(KeepsPlaces ? (byte)1 : (byte)0);
        frame.Int32(Files.Count);
        foreach (var file in Files)
        {
            frame.Text(file.Name);
            frame.Text(file.Text);
        }
        return frame.ToArray();
    }

    /// <exception cref="InvalidDataException">The payload is not a job.</exception>
    public static CompileJob FromBytes(ReadOnlySpan<byte> payload)
    {
        var frame = new FrameReader(payload);
        var (isScript, keepsPlaces) = (Flag(ref frame), Flag(ref frame));
        var files = new CompileFile[frame.Count(MaxFiles)];
        for (var i = 0; i < files.Length; i++)
            files[i] = new CompileFile(frame.Text(), frame.Text());
        frame.End();
        return new CompileJob(isScript, files, keepsPlaces);
    }

    static bool Flag(ref FrameReader frame) => frame.Byte() switch
    {
        0 => false,
        1 => true,
        var other => throw new InvalidDataException($"{other} is neither yes nor no."),
    };
}
