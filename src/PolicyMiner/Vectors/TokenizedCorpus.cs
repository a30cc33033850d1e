using System.Text.Json.Serialization;
using PolicyMiner.Segmentation;

namespace PolicyMiner.Vectors;

/// <summary>
/// The words of all units in the order of the text, after the filters that look at a word alone (symbols, length, stop lists)
/// and before those that look at the corpus (document frequency).
/// </summary>
public sealed class TokenizedCorpus
{
    [JsonConstructor]
    internal TokenizedCorpus(string[] terms, int documentCount, int[] unitDocuments, int[] unitStarts, NumberColumn tokens, IReadOnlyList<LedgerStep> ledger)
    {
        Terms = terms;
        DocumentCount = documentCount;
        UnitDocuments = unitDocuments;
        UnitStarts = unitStarts;
        Tokens = tokens;
        Ledger = ledger;
    }

    // Settable, because the stage cache reads only such members back.

    /// <summary>The distinct words in ordinal order; a token is an index into this list.</summary>
    public string[] Terms { get; init; }

    /// <summary>Number of documents, those without a token included.</summary>
    public int DocumentCount { get; init; }

    /// <summary>Document index of each unit, rising.</summary>
    public int[] UnitDocuments { get; init; }

    /// <summary>U + 1 positions into <see cref="Tokens"/>.</summary>
    public int[] UnitStarts { get; init; }

    /// <summary>Index of the word of each token.</summary>
    public NumberColumn Tokens { get; init; }

    /// <summary>Rising positions in <see cref="Tokens"/> where clauses begin; null when the clauses are not known.</summary>
    public int[]? ClauseStarts { get; init; }

    /// <summary>What the filters so far removed, in the order in which they were applied.</summary>
    public IReadOnlyList<LedgerStep> Ledger { get; init; }

    /// <summary>Part of speech of each term, the most frequent where there are several; empty strings when no tagger was used.</summary>
    public IReadOnlyList<string> TagOfTerm { get; init; } = [];

    /// <summary>Tokens that are words of content (nouns, verbs, adjectives … of two or more characters), before any filter.</summary>
    public long ContentTokens { get; init; }

    /// <summary>How the Chinese text of each document was cut.</summary>
    public IReadOnlyList<HanTokenCount> HanTokens { get; init; } = [];

    /// <summary>Words of content that the tag filter and stop lists took out, the most frequent first.</summary>
    public IReadOnlyList<RemovedTerm> Removed { get; init; } = [];

    /// <summary>What became of the added words; empty when nobody watched.</summary>
    public IReadOnlyList<LexiconUsage> LexiconUsage { get; init; } = [];

    /// <summary>
    /// For each document the first document of its group of copies (itself when it stands alone), when a group counts as one document; null: each document
    /// counts whole.
    /// </summary>
    public int[]? CopyGroups { get; init; }

    /// <summary>U, the number of units.</summary>
    public int UnitCount => UnitDocuments.Length;

    /// <summary>Whether a document counts where one of each group of copies does: the first.</summary>
    public bool StandsForItsGroup(int document) => CopyGroups is null || CopyGroups[document] == document;

    /// <summary>These words with groups of copies that count as one document each.</summary>
    /// <param name="groups">For each document the group it is in, any number; negative when it stands alone.</param>
    public TokenizedCorpus WithCopyGroups(IReadOnlyList<int> groups)
    {
        var hasTokens = new bool[DocumentCount];
        for (var u = 0; u < UnitCount; u++)
        {
            hasTokens[UnitDocuments[u]] |= UnitStarts[u + 1] > UnitStarts[u];
        }

        var first = new Dictionary<int, int>();
        var copyGroups = new int[DocumentCount];
        for (var d = 0; d < copyGroups.Length; d++)
        {
            copyGroups[d] = hasTokens[d] && groups[d] >= 0 && !first.TryAdd(groups[d], d) ? first[groups[d]] : d;
        }

        return new TokenizedCorpus(Terms, DocumentCount, UnitDocuments, UnitStarts, Tokens, Ledger)
        {
            ClauseStarts = ClauseStarts,
            TagOfTerm = TagOfTerm,
            ContentTokens = ContentTokens,
            HanTokens = HanTokens,
            Removed = Removed,
            LexiconUsage = LexiconUsage,
            CopyGroups = copyGroups,
        };
    }

    /// <summary>The words of one unit in the order of the text.</summary>
    public ReadOnlySpan<int> Unit(int unit) => Tokens.Slice(UnitStarts[unit], UnitStarts[unit + 1] - UnitStarts[unit]);

    /// <summary>Counts of all words in all units, before any filter by document frequency.</summary>
    public BagOfWords ToBagOfWords()
    {
        var rows = new BagBuilder(Terms.Length, Tokens.Store, Tokens.Length / 2);
        var scratch = Array.Empty<int>();
        for (var u = 0; u < UnitCount; u++)
        {
            var tokens = Unit(u);
            if (scratch.Length < tokens.Length)
            {
                scratch = new int[tokens.Length * 2];
            }

            var sorted = scratch.AsSpan(0, tokens.Length);
            tokens.CopyTo(sorted);
            sorted.Sort();
            for (var i = 0; i < sorted.Length;)
            {
                var j = i + 1;
                while (j < sorted.Length && sorted[j] == sorted[i])
                {
                    j++;
                }

                rows.Add(sorted[i], j - i);
                i = j;
            }

            rows.EndRow();
        }

        return rows.ToBagOfWords(UnitWeights());
    }

    // 1/n for the units of each of n copies.
    private double[]? UnitWeights()
    {
        if (CopyGroups is null)
        {
            return null;
        }

        var size = new int[DocumentCount];
        foreach (var group in CopyGroups)
        {
            size[group]++;
        }

        return Array.ConvertAll(UnitDocuments, d => 1.0 / size[CopyGroups[d]]);
    }
}
