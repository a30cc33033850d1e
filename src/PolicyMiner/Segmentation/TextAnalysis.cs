using PolicyMiner.Foundation;

namespace PolicyMiner.Segmentation;

/// <summary>All that turns text into words: the segmenter with its lexicons, the tagger, the synonyms, the tags to keep.</summary>
public sealed record TextAnalysis
{
    /// <summary>Cuts text into words.</summary>
    public required ISegmenter Segmenter { get; init; }

    /// <summary>Gives parts of speech; null: none are known.</summary>
    public ITokenTagger? Tagger { get; init; }

    /// <summary>Which tags are kept; null: all.</summary>
    public TagFilter? Tags { get; init; }

    /// <summary>Words that are counted as others.</summary>
    public SynonymMap Synonyms { get; init; } = SynonymMap.Empty;

    /// <summary>Whether words are counted in lower case. Default false.</summary>
    public bool FoldCase { get; init; }

    /// <summary>Reads the lexicons and makes the shipped segmenter with them.</summary>
    /// <exception cref="InputException">A file cannot be read or has bad lines; holds all of them.</exception>
    public static TextAnalysis Load(SegmentationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var problems = new List<Problem>();
        var user = Read(() => LexiconFile.ReadAll(options.UserLexicons), [], problems);
        var synonyms = Read(() => SynonymFile.ReadAll(options.Synonyms), SynonymMap.Empty, problems);
        if (problems.Count > 0)
        {
            throw new InputException(problems);
        }

        if (options.Language == TextLanguage.English)
        {
            return new TextAnalysis { Segmenter = new EnglishSegmenter(), Synonyms = synonyms, FoldCase = true };
        }

        return Create(Combine(options.PolicyLexicon ? PolicyLexicon.Entries : [], user, synonyms.Entries), options, synonyms);
    }

    /// <summary>This analysis with further words in its lexicon (for a segmenter that is not the shipped one: unchanged).</summary>
    public TextAnalysis With(IReadOnlyList<LexiconEntry> entries)
    {
        if (entries.Count == 0 || Segmenter is not JiebaSegmenter jieba)
        {
            return this;
        }

        var segmenter = JiebaSegmenter.Create([.. jieba.Lexicon.Entries, .. entries]);
        return this with { Segmenter = segmenter, Tagger = new PosTagger(segmenter) };
    }

    private static TextAnalysis Create(IReadOnlyList<LexiconEntry> entries, SegmentationOptions options, SynonymMap synonyms)
    {
        var segmenter = entries.Count == 0 ? JiebaSegmenter.Default : JiebaSegmenter.Create(entries);
        return new TextAnalysis
        {
            Segmenter = segmenter,
            Tagger = new PosTagger(segmenter),
            Tags = options.Tags.Count == 1 && options.Tags[0] == TagFilter.All ? null : new TagFilter(options.Tags),
            Synonyms = synonyms,
        };
    }

    // The user's entry for a word replaces the shipped one. A synonym's sides only ask that the word stays whole: count and tag stay as they were.
    private static List<LexiconEntry> Combine(IReadOnlyList<LexiconEntry> policy, IReadOnlyList<LexiconEntry> user, IReadOnlyList<LexiconEntry> synonyms)
    {
        var entries = new List<LexiconEntry>([.. policy, .. user]);
        var last = new Dictionary<string, LexiconEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            last[entry.Word] = entry;
        }

        entries.AddRange(synonyms.Select(s => last.TryGetValue(s.Word, out var known) ? known with { KeepWhole = true } : s));
        return entries;
    }

    private static T Read<T>(Func<T> read, T none, List<Problem> problems)
    {
        try
        {
            return read();
        }
        catch (InputException exception)
        {
            problems.AddRange(exception.Problems);
            return none;
        }
    }
}
