namespace MlpLabs.Protocol.Tests;

/// <summary>Throws damaged bytes at a decoder, one round at a time, and counts what comes of them.</summary>
/// <remarks>
/// A round is <em>understood</em> or <em>refused</em>; anything else ends the run: an exception the decoder does not declare, something
/// understood that is not what the bytes say, or more memory than a multiple of the bytes that were there.
/// </remarks>
abstract class Fuzz(int seed)
{
    // Objects are larger than the bytes they are read from, and a new decoder has a buffer; beyond that memory follows the bytes.
    const long AllowedBytes = 64 << 10;
    const long AllowedPerByte = 100;

    protected Random Random { get; } = new(seed);

    /// <summary>Rounds so far; another thread may read it to see that there is progress.</summary>
    public long Rounds { get; private set; }

    public long Understood { get; protected set; }

    public long Refused { get; protected set; }

    /// <summary>The most memory that one round took, in bytes.</summary>
    public long LargestAllocation { get; private set; }

    /// <summary>The bytes of the present round, to tell when it does not end.</summary>
    public byte[] Bytes { get; private set; } = [];

    /// <summary>One round.</summary>
    /// <exception cref="FuzzException">The decoder did what it must not do.</exception>
    public void Round()
    {
        Bytes = NextBytes();
        var (understood, refused) = (Understood, Refused);
        var allocated = Allocated();
        if (allocated > Allowed)
        {
            // What .NET allocates once, when something is first used, is no round's doing: a decoder's own fault comes again.
            (Understood, Refused) = (understood, refused);
            allocated = Allocated();
        }
        LargestAllocation = Math.Max(LargestAllocation, allocated);
        if (allocated > Allowed)
            throw Fail($"{allocated} bytes were allocated for {Bytes.Length} bytes");
        Rounds++;
    }

    long Allowed => AllowedBytes + AllowedPerByte * Bytes.Length;

    // Decodes the present bytes; the memory that took.
    long Allocated()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            Decode(Bytes);
        }
        catch (Exception error) when (error is not FuzzException)
        {
            throw new FuzzException($"{error.GetType().Name}: {error.Message}", Rounds, Bytes, error);
        }
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    public void Run(int rounds)
    {
        for (var i = 0; i < rounds; i++)
            Round();
    }

    /// <summary>The damaged bytes of the next round.</summary>
    protected abstract byte[] NextBytes();

    /// <summary>Decodes them and adds to <see cref="Understood"/> and <see cref="Refused"/>.</summary>
    protected abstract void Decode(byte[] bytes);

    protected FuzzException Fail(string what) => new(what, Rounds, Bytes);
}
