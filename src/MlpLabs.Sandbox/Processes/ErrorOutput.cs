using System.Text;

namespace MlpLabs.Sandbox.Processes;

/// <summary>What a child writes to standard error: all of it is read, its beginning is kept for explaining its end.</summary>
internal sealed class ErrorOutput
{
    const int MaxKeptBytes = 4096;

    readonly Stream _stream;
    readonly MemoryStream _kept = new();
    readonly Thread _reader;
    long _bytes;

    public ErrorOutput(Stream stream)
    {
        _stream = stream;
        // A thread and not a task: a blocking read would keep a thread of the pool from everybody else.
        _reader = new Thread(Read, 128 << 10) { IsBackground = true, Name = "standard error of a child" };
        _reader.Start();
    }

    /// <summary>The beginning of what the child wrote, bounded.</summary>
    public string Head
    {
        get
        {
            lock (_kept)
                return Encoding.UTF8.GetString(_kept.GetBuffer(), 0, (int)_kept.Length);
        }
    }

    /// <summary>How many bytes the child wrote.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Waits for the last of it, which comes when the child has ended.</summary>
    public void AwaitEnd(TimeSpan timeout) => _reader.Join(timeout);

    // The pipe is read to its end even when enough has been kept: a full pipe would stop the child.
    void Read()
    {
        var buffer = new byte[4096];
        int read;
        while ((read = ReadSome(buffer)) > 0)
        {
            Interlocked.Add(ref _bytes, read);
            lock (_kept)
                _kept.Write(buffer, 0, Math.Min(read, MaxKeptBytes - (int)_kept.Length));
        }
    }

    int ReadSome(byte[] buffer)
    {
        try
        {
            return _stream.Read(buffer);
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            return 0;
        }
    }
}
