using System.Runtime.InteropServices;

namespace PolicyMiner.Vectors;

/// <summary>The text of one unit of analysis.</summary>
/// <param name="Text">Its text.</param>
/// <param name="ClauseStarts">Where clauses begin in it, rising; empty when the clauses are not known.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct UnitText(ReadOnlyMemory<char> Text, IReadOnlyList<int> ClauseStarts)
{
    /// <summary>A text without known clauses.</summary>
    public static implicit operator UnitText(ReadOnlyMemory<char> text) => new(text, []);
}
