using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PolicyMiner.Foundation;

namespace PolicyMiner.Topics;

/// <summary>Eight streams of pseudo-random numbers side by side, xoshiro128+ (Blackman and Vigna 2021), seeded from one <see cref="RandomStream"/>.</summary>
internal struct LaneRandom
{
    private Vector256<uint> _s0;
    private Vector256<uint> _s1;
    private Vector256<uint> _s2;
    private Vector256<uint> _s3;

    /// <summary>Takes 1,024 bits of state from a stream.</summary>
    public LaneRandom(RandomStream seed)
    {
        _s0 = Draw(seed);
        _s1 = Draw(seed);
        _s2 = Draw(seed);
        _s3 = Draw(seed) | Vector256<uint>.One; // a state of zeros would stay so

        static Vector256<uint> Draw(RandomStream seed)
            => Vector256.Create(seed.NextUInt64(), seed.NextUInt64(), seed.NextUInt64(), seed.NextUInt64()).AsUInt32();
    }

    /// <summary>Eight numbers in (0, 1] with 24 random bits each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> NextSingles()
    {
        var result = _s0 + _s3;
        var t = _s1 << 9;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= t;
        _s3 = (_s3 << 11) | (_s3 >>> 21);
        var whole = Vector256.ConvertToSingle((result >>> 8).AsInt32()) + Vector256<float>.One;
        return whole * Vector256.Create(1f / (1 << 24));
    }
}
