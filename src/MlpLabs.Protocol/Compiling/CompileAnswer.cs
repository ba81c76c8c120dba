namespace MlpLabs.Protocol.Compiling;

/// <summary>What the compile host answers to one <see cref="CompileJob"/>.</summary>
public sealed record CompileAnswer
{
    /// <summary>More are cut off: one wrong brace must not bury the student.</summary>
    public const int MaxRemarks = 50;

    public required CompileResult Result { get; init; }

    public ReadOnlyMemory<byte> Assembly { get; init; }

    public ReadOnlyMemory<byte> Pdb { get; init; }

    public IReadOnlyList<CompileRemark> Remarks { get; init; } = [];

    /// <summary>Memory of the compile host after the job, in MiB: the host replaces one that has grown.</summary>
    public int WorkingSetMiB { get; init; }

    public byte[] ToBytes()
    {
        var frame = new FrameWriter();
        frame.Byte((byte)Result);
        frame.Bytes(Assembly.Span);
        frame.Bytes(Pdb.Span);
        frame.Int32(WorkingSetMiB);
        frame.Int32(Remarks.Count);
        foreach (var remark in Remarks)
        {
            frame.Text(remark.Id);
            frame.Byte(remark.Severity);
            frame.Text(remark.Message);
            frame.Text(remark.File);
            frame.Int32(remark.Line);
            frame.Int32(remark.Column);
            frame.Int32(remark.EndLine);
            frame.Int32(remark.EndColumn);
        }
        return frame.ToArray();
    }

    /// <exception cref="InvalidDataException">The payload is not an answer.</exception>
    public static CompileAnswer FromBytes(ReadOnlySpan<byte> payload)
    {
        var frame = new FrameReader(payload);
        var result = (CompileResult)frame.Byte();
        if (!Enum.IsDefined(result))
            throw new InvalidDataException($"{(byte)result} is not a result.");
        var assembly = frame.Bytes();
        var pdb = frame.Bytes();
        var workingSet = frame.Int32();
        var remarks = new CompileRemark[frame.Count(MaxRemarks)];
        for (var i = 0; i < remarks.Length; i++)
        {
            remarks[i] = new CompileRemark(frame.Text(), frame.Byte(), frame.Text(), frame.Text(),
                frame.Int32(), frame.Int32(), frame.Int32(), frame.Int32());
            if (remarks[i].Severity > CompileRemark.Error)
                throw new InvalidDataException($"{remarks[i].Severity} is not a severity.");
        }
        frame.End();
        return new CompileAnswer { Result = result, Assembly = assembly, Pdb = pdb, WorkingSetMiB = workingSet, Remarks = remarks };
    }
}
