using PolicyMiner.Segmentation;

namespace PolicyMiner.Vectors;

/// <summary>How tokens become words of the model: synonyms first, then the filters in the order of the ledger.</summary>
public sealed record WordSelection
{
    /// <summary>Fewest characters of a kept word. Default 2.</summary>
    public int MinLength { get; init; } = 2;

    /// <summary>Stop lists, applied in this order, each with a ledger step of its own.</summary>
    public IReadOnlyList<StopList> StopLists { get; init; } = [];

    /// <summary>Gives parts of speech; null: words have no tag, and none is dropped for it.</summary>
    public ITokenTagger? Tagger { get; init; }

    /// <summary>Which tags are kept; null: all. Words of added lexicons are always kept.</summary>
    public TagFilter? Tags { get; init; }

    /// <summary>Words that are counted as others.</summary>
    public SynonymMap Synonyms { get; init; } = SynonymMap.Empty;

    /// <summary>Whether words are counted in lower case; synonyms and stop lists must be in lower case then. Default false.</summary>
    public bool FoldCase { get; init; }

    /// <summary>Watches the added words; null: nobody does. Its segmenter must be the tokenizer's.</summary>
    public LexiconAudit? Audit { get; init; }
}
