namespace PolicyMiner.Segmentation;

/// <summary>Words that are counted as another word: abbreviations and variants under their full name.</summary>
public sealed class SynonymMap
{
    private readonly Dictionary<string, string> _canonical;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    internal SynonymMap(Dictionary<string, string> canonical, IReadOnlyList<LexiconEntry> entries)
    {
        _canonical = canonical;
        _lookup = canonical.GetAlternateLookup<ReadOnlySpan<char>>();
        Entries = entries;
    }

    /// <summary>No synonyms.</summary>
    public static SynonymMap Empty { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal), []);

    /// <summary>Number of variants.</summary>
    public int Count => _canonical.Count;

    /// <summary>Both sides as words to keep whole, so that a variant of several words (职教20条) is met as one token and longest first.</summary>
    public IReadOnlyList<LexiconEntry> Entries { get; }

    /// <summary>The word that <paramref name="word"/> is counted as, or null when it is counted as itself.</summary>
    public string? Find(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out var canonical) ? canonical : null;
}
