using System.Text;

namespace PolicyMiner.Segmentation;

/// <summary>
/// The compiled lexicon as it is embedded: arrays one after the other, little-endian, read by plain copies so that it is
/// ready in a few milliseconds. Written by the lexicon compiler.
/// </summary>
internal sealed class LexiconAsset
{
    private const uint Magic = 0x314C4D50; // "PML1"

    // The mark, six sizes, and two places that are not in use.
    private const int HeaderLength = 9;

    /// <summary>What it was made from, for the manifest.</summary>
    public required string Source { get; init; }

    /// <summary>Characters that have codes, in the order of their codes.</summary>
    public required char[] Characters { get; init; }

    /// <summary>Slots of the trie without the empty ones behind them. A slot's value is an index into <see cref="Counts"/>.</summary>
    public required TrieUnit[] Units { get; init; }

    /// <summary>Tag of each slot's word, as an index into <see cref="TagNames"/>; 0 where no word ends.</summary>
    public required byte[] Tags { get; init; }

    /// <summary>Names of the tags; index 0 is empty.</summary>
    public required string[] TagNames { get; init; }

    /// <summary>The different counts that words have; index 0 is not a word's.</summary>
    public required int[] Counts { get; init; }

    /// <summary>Natural logarithm of each count as Python gives it; stored, so that no run depends on a machine's logarithm.</summary>
    public required double[] LogCounts { get; init; }

    /// <summary>Sum of the counts of all lines of the dictionary.</summary>
    public required long Total { get; init; }

    /// <summary>Natural logarithm of <see cref="Total"/> as Python gives it.</summary>
    public required double LogTotal { get; init; }

    /// <summary>Log probabilities that a run begins with B, E, M, S.</summary>
    public required double[] Start { get; init; }

    /// <summary>Log probabilities from state to state, 4 × 4, in the order B, E, M, S.</summary>
    public required double[] Transitions { get; init; }

    /// <summary>Characters that have emissions.</summary>
    public required char[] EmittedCharacters { get; init; }

    /// <summary>Their log probabilities under B, E, M, S: four for each character.</summary>
    public required double[] Emissions { get; init; }

    /// <summary>Reads the asset; the trie's array gets its empty slots at once.</summary>
    public static LexiconAsset Read(Stream stream)
    {
        var counts = AssetStream.ReadArray<int>(stream, HeaderLength);
        if ((uint)counts[0] != Magic)
        {
            throw new InvalidDataException("The embedded lexicon is not of the expected form.");
        }

        return new LexiconAsset
        {
            Source = Encoding.UTF8.GetString(AssetStream.ReadArray<byte>(stream, counts[1])),
            TagNames = Encoding.UTF8.GetString(AssetStream.ReadArray<byte>(stream, counts[2])).Split(' '),
            Total = AssetStream.ReadArray<long>(stream, 1)[0],
            LogTotal = AssetStream.ReadArray<double>(stream, 1)[0],
            Characters = AssetStream.ReadArray<char>(stream, counts[3]),
            Counts = AssetStream.ReadArray<int>(stream, counts[4]),
            LogCounts = AssetStream.ReadArray<double>(stream, counts[4]),
            Units = ReadPadded(stream, counts[5]),
            Tags = AssetStream.ReadArray<byte>(stream, counts[5]),
            Start = AssetStream.ReadArray<double>(stream, 4),
            Transitions = AssetStream.ReadArray<double>(stream, 16),
            EmittedCharacters = AssetStream.ReadArray<char>(stream, counts[6]),
            Emissions = AssetStream.ReadArray<double>(stream, 4 * counts[6]),
        };
    }

    /// <summary>Writes the asset.</summary>
    public void Write(Stream stream)
    {
        var source = Encoding.UTF8.GetBytes(Source);
        var tagNames = Encoding.UTF8.GetBytes(string.Join(' ', TagNames));
        int[] counts = [unchecked((int)Magic), source.Length, tagNames.Length, Characters.Length, Counts.Length, Units.Length, EmittedCharacters.Length, 0, 0];
        AssetStream.WriteArray<int>(stream, counts);
        AssetStream.WriteArray<byte>(stream, source);
        AssetStream.WriteArray<byte>(stream, tagNames);
        AssetStream.WriteArray<long>(stream, [Total]);
        AssetStream.WriteArray<double>(stream, [LogTotal]);
        AssetStream.WriteArray<char>(stream, Characters);
        AssetStream.WriteArray<int>(stream, Counts);
        AssetStream.WriteArray<double>(stream, LogCounts);
        AssetStream.WriteArray<TrieUnit>(stream, Units);
        AssetStream.WriteArray<byte>(stream, Tags);
        AssetStream.WriteArray<double>(stream, Start);
        AssetStream.WriteArray<double>(stream, Transitions);
        AssetStream.WriteArray<char>(stream, EmittedCharacters);
        AssetStream.WriteArray<double>(stream, Emissions);
    }

    private static TrieUnit[] ReadPadded(Stream stream, int length)
    {
        var units = new TrieUnit[length + DoubleArrayTrie.CodeLimit];
        AssetStream.ReadInto(stream, units.AsSpan(0, length));
        return units;
    }
}
