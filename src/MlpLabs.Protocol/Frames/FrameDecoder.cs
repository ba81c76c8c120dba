using System.Buffers.Binary;

namespace MlpLabs.Protocol.Frames;

/// <summary>Cuts a stream of bytes that may be anything into frames.</summary>
/// <remarks>
/// Does no input or output of its own. Memory grows with the bytes that arrived, not with the length a frame claims; a length of 0
/// or above the bound sets <see cref="Failed"/> for good, because nothing after it can be trusted to be the start of a frame.
/// </remarks>
public sealed class FrameDecoder(int maxFrameBytes = Frame.MaxBytes)
{
    byte[] _buffer = new byte[4096];
    int _start;
    int _end;

    public bool Failed { get; private set; }

    /// <summary>Whether bytes of an unfinished frame are left.</summary>
    public bool HasPartialFrame => _end > _start;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (Failed || bytes.IsEmpty)
            return;
        if (bytes.Length > _buffer.Length - _end)
            MakeRoom(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_end));
        _end += bytes.Length;
    }

    /// <summary>The next complete frame; false when there is none yet, or none ever because of <see cref="Failed"/>.</summary>
    public bool TryRead(out Frame frame)
    {
        frame = default;
        if (Failed || _end - _start < 4)
            return false;
        var length = BinaryPrimitives.ReadInt32LittleEndian(_buffer.AsSpan(_start));
        if (length < 1 || length > maxFrameBytes)
        {
            Failed = true;
            _buffer = [];
            _start = _end = 0;
            return false;
        }
        if (_end - _start - 4 < length)
            return false;

        // A copy: the buffer is used again for the frames that follow.
        frame = new Frame((FrameKind)_buffer[_start + 4], _buffer.AsSpan(_start + Frame.HeaderBytes, length - 1).ToArray());
        _start += 4 + length;
        if (_start == _end)
            _start = _end = 0;
        return true;
    }

    void MakeRoom(int count)
    {
        var kept = _end - _start;
        var target = kept + count <= _buffer.Length ? _buffer : new byte[Math.Max(kept + count, 2 * kept)];
        _buffer.AsSpan(_start, kept).CopyTo(target);
        _buffer = target;
        _start = 0;
        _end = kept;
    }
}
