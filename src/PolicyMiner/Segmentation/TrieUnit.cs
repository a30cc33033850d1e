using System.Runtime.InteropServices;

namespace PolicyMiner.Segmentation;

/// <summary>
/// One slot of a double-array trie, eight bytes so that one step of a walk touches one cache line. The child of a slot by
/// code c stands at <see cref="Base"/> + c and has <see cref="Check"/> = c; no two slots share a base, so this is proof enough.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal struct TrieUnit
{
    /// <summary>Where the children begin, or −1 when there are none.</summary>
    public int Base;

    /// <summary>The code that leads here; 0 in an empty slot.</summary>
    public ushort Check;

    /// <summary>The value of the word that ends here; 0 when none does.</summary>
    public ushort Value;
}
