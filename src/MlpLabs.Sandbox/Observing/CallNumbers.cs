using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace MlpLabs.Sandbox.Observing;

/// <summary>The numbers of calls. They cannot be guessed: an answer to what has not been asked is none.</summary>
internal sealed class CallNumbers
{
    // Drawn together: asking for eight bytes costs as much as asking for all of them.
    readonly long[] _drawn = new long[64];
    int _left;

    public long Next()
    {
        if (_left == 0)
        {
            RandomNumberGenerator.Fill(MemoryMarshal.AsBytes(_drawn.AsSpan()));
            _left = _drawn.Length;
        }
        return _drawn[--_left];
    }
}
