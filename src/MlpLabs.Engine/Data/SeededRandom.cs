using System.Numerics;

namespace MlpLabs.Engine;

/// <summary>
/// Random numbers that are the same for a seed on every machine and every version of .NET: xoshiro256** (Blackman and Vigna),
/// its state filled by splitmix64. Normal variates use only arithmetic that IEEE 754 fixes to the last bit.
/// </summary>
public sealed class SeededRandom
{
    ulong _s0, _s1, _s2, _s3;

    /// <summary>The generator of this seed.</summary>
    public SeededRandom(ulong seed) => (_s0, _s1, _s2, _s3) = (SplitMix64(ref seed), SplitMix64(ref seed), SplitMix64(ref seed), SplitMix64(ref seed));

    /// <summary>The generator with this state; not all four may be 0.</summary>
    internal SeededRandom(ulong s0, ulong s1, ulong s2, ulong s3) => (_s0, _s1, _s2, _s3) = (s0, s1, s2, s3);

    /// <summary>The generator of a whole-number seed; negative ones count too.</summary>
    public static SeededRandom Of(int seed) => new(unchecked((ulong)seed));

    /// <summary>64 random bits.</summary>
    public ulong NextUInt64()
    {
        var result = BitOperations.RotateLeft(_s1 * 5, 7) * 9;
        var t = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= t;
        _s3 = BitOperations.RotateLeft(_s3, 45);
        return result;
    }

    /// <summary>Uniform in [0, 1), a multiple of 2⁻⁵³.</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform in [from, to).</summary>
    public double Uniform(double from, double to) => from + (to - from) * NextDouble();

    /// <summary>Uniform among 0 … count − 1, without bias. Throws for a count below 1.</summary>
    public int NextInt(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        // Values from the incomplete last group of `count` are drawn again.
        var limit = ulong.MaxValue - ulong.MaxValue % (ulong)count;
        ulong bits;
        do
            bits = NextUInt64();
        while (bits >= limit);
        return (int)(bits % (ulong)count);
    }

    /// <summary>Normally distributed, by Box and Muller: √(−2 ln u)·cos(2πv); two draws per number.</summary>
    public double Normal(double mean = 0, double standardDeviation = 1)
    {
        var u = 1 - NextDouble();
        var v = NextDouble();
        return mean + standardDeviation * (Math.Sqrt(-2 * PortableMath.Log(u)) * PortableMath.Turn(v).cosine);
    }

    /// <summary>Puts the items in a random order, in place (Fisher and Yates).</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = NextInt(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    internal static ulong SplitMix64(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
