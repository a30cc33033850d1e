using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PolicyMiner.Segmentation;

/// <summary>
/// A trie in one array (Aoe 1989), over character codes 1 … 0x7FFF. The root's children stand at their own codes.
/// The array is followed by empty slots, so that no walk with a valid code leaves it.
/// </summary>
internal sealed class DoubleArrayTrie
{
    /// <summary>Codes are below this.</summary>
    public const int CodeLimit = 0x8000;

    private readonly TrieUnit[] _units;

    /// <param name="units">Slots, already followed by <see cref="CodeLimit"/> empty ones.</param>
    public DoubleArrayTrie(TrieUnit[] units)
    {
        _units = units;
    }

    /// <summary>Number of slots, the empty ones at the end included: slots and so word ids are below this.</summary>
    public int Length => _units.Length;

    /// <summary>All slots, for kernels that walk by themselves.</summary>
    public TrieUnit[] Units => _units;

    /// <summary>First slot; kernels step from it without bounds checks.</summary>
    public ref TrieUnit First => ref MemoryMarshal.GetArrayDataReference(_units);

    /// <summary>The slot where <paramref name="codes"/> ends, or −1 when the trie has no such path. A path need not be a word.</summary>
    public int Find(ReadOnlySpan<ushort> codes)
    {
        ref var units = ref First;
        var start = 0;
        var slot = -1;
        foreach (var code in codes)
        {
            if (start < 0)
            {
                return -1;
            }

            slot = start + code;
            ref var unit = ref Unsafe.Add(ref units, slot);
            if (unit.Check != code || code == 0)
            {
                return -1;
            }

            start = unit.Base;
        }

        return slot;
    }

    /// <summary>The slot of the word that <paramref name="codes"/> spells, or −1 when it is not a word.</summary>
    public int FindWord(ReadOnlySpan<ushort> codes)
    {
        var slot = Find(codes);
        return slot >= 0 && _units[slot].Value != 0 ? slot : -1;
    }
}
