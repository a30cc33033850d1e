using System.Numerics;
using System.Runtime.CompilerServices;

namespace PolicyMiner.Segmentation;

/// <summary>A set of up to 256 states as bits.</summary>
[InlineArray(4)]
internal struct StateSet
{
    private ulong _bits;

    /// <summary>Whether nothing is in it.</summary>
    public readonly bool IsEmpty => (this[0] | this[1] | this[2] | this[3]) == 0;

    /// <summary>Puts a state in.</summary>
    public void Add(int state) => this[state >> 6] |= 1UL << (state & 63);

    /// <summary>Puts all states of another set in.</summary>
    public void UnionWith(in StateSet other)
    {
        for (var i = 0; i < 4; i++)
        {
            this[i] |= other[i];
        }
    }

    /// <summary>Writes the states in rising order.</summary>
    /// <returns>How many there are.</returns>
    public readonly int CopyTo(Span<byte> states)
    {
        var count = 0;
        for (var i = 0; i < 4; i++)
        {
            for (var bits = this[i]; bits != 0; bits &= bits - 1)
            {
                states[count++] = (byte)((i << 6) | BitOperations.TrailingZeroCount(bits));
            }
        }

        return count;
    }

    /// <summary>The states that are in both sets.</summary>
    public static StateSet Intersect(in StateSet a, in StateSet b)
    {
        var both = default(StateSet);
        for (var i = 0; i < 4; i++)
        {
            both[i] = a[i] & b[i];
        }

        return both;
    }
}
