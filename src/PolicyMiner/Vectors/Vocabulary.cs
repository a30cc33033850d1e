using PolicyMiner.Foundation;

namespace PolicyMiner.Vectors;

/// <summary>The terms that enter a model, the most frequent first (ties in ordinal order); V of them.</summary>
public sealed class Vocabulary
{
    /// <summary>Takes over finished parts: for <see cref="Build"/> and for reading a saved result.</summary>
    internal Vocabulary(string[] terms, int[] wordOfTerm, int[] termOfWord, long[] counts, int[] documentFrequencies, int documentCount, IReadOnlyList<LedgerStep> ledger)
    {
        Terms = terms;
        WordOfTerm = wordOfTerm;
        TermOfWord = termOfWord;
        Counts = counts;
        DocumentFrequencies = documentFrequencies;
        DocumentCount = documentCount;
        Ledger = ledger;
    }

    /// <summary>V terms; a term id is an index into this list.</summary>
    public string[] Terms { get; }

    /// <summary>Index of each term in <see cref="TokenizedCorpus.Terms"/>.</summary>
    public int[] WordOfTerm { get; }

    /// <summary>Term id of each word of the tokenized corpus, or −1 when it was filtered.</summary>
    public int[] TermOfWord { get; }

    /// <summary>Tokens of each term in the documents that the vocabulary was drawn from.</summary>
    public long[] Counts { get; }

    /// <summary>Documents that each term stands in; a group of copies that counts as one (<see cref="TokenizedCorpus.CopyGroups"/>) is one.</summary>
    public int[] DocumentFrequencies { get; }

    /// <summary>Number of documents with at least one word, among those that the vocabulary was drawn from.</summary>
    public int DocumentCount { get; }

    /// <summary>What the filters by document frequency and size removed.</summary>
    public IReadOnlyList<LedgerStep> Ledger { get; }

    /// <summary>What the largest document frequency took out, the most frequent first.</summary>
    public IReadOnlyList<RemovedTerm> TooCommon { get; init; } = [];

    /// <summary>Draws the vocabulary from the documents that <paramref name="isTraining"/> names.</summary>
    /// <param name="corpus">The words, for their texts and documents.</param>
    /// <param name="words">Counts of all words in all units (<see cref="TokenizedCorpus.ToBagOfWords"/>).</param>
    /// <param name="isTraining">For each document, whether it takes part; null: all do.</param>
    /// <param name="options">Document-frequency and size limits.</param>
    public static Vocabulary Build(TokenizedCorpus corpus, BagOfWords words, bool[]? isTraining, VocabularyOptions options)
    {
        var (counts, frequencies, documents) = Count(corpus, words, isTraining);
        var minimum = options.MinDocumentFrequencyFor(documents);
        var maximum = options.MaxDocumentFrequency * documents;
        var left = counts.Sum();
        var ledger = new List<LedgerStep>();
        var kept = Enumerable.Range(0, words.TermCount).Where(w => counts[w] > 0).ToList();

        void Filter(string step, Func<int, bool> keep)
        {
            var removed = LedgerStep.From(step, left, kept.Where(w => !keep(w)).Select(w => (corpus.Terms[w], counts[w])));
            removed = removed with { ContentTokensRemoved = removed.TokensRemoved };
            kept = kept.Where(keep).ToList();
            left -= removed.TokensRemoved;
            ledger.Add(removed);
        }

        Filter("fewer documents than " + NumberFormat.Integer(minimum), w => frequencies[w] >= minimum);
        var common = "larger share of documents than " + NumberFormat.Score(options.MaxDocumentFrequency);
        var tooCommon = kept.Where(w => frequencies[w] > maximum).Select(w => new RemovedTerm(corpus.Terms[w], common, counts[w], frequencies[w]))
            .OrderByDescending(t => t.Count).ThenBy(t => t.Term, StringComparer.Ordinal).ToArray();
        Filter(common, w => frequencies[w] <= maximum);
        kept = [.. kept.OrderByDescending(w => counts[w]).ThenBy(w => w)];
        if (options.MaxTerms is { } most)
        {
            var chosen = kept.Take(most).ToHashSet();
            Filter("beyond the " + NumberFormat.Integer(most) + " most frequent terms", chosen.Contains);
        }

        ledger.Add(new LedgerStep("modelled", left, 0, 0, []));
        var termOfWord = new int[words.TermCount];
        Array.Fill(termOfWord, -1);
        for (var t = 0; t < kept.Count; t++)
        {
            termOfWord[kept[t]] = t;
        }

        return new Vocabulary(
            [.. kept.Select(w => corpus.Terms[w])], [.. kept], termOfWord,
            [.. kept.Select(w => counts[w])], [.. kept.Select(w => frequencies[w])], documents, ledger)
        {
            TooCommon = tooCommon,
        };
    }

    /// <summary>Counts of this vocabulary's terms in the given units, in that order; other words are left out.</summary>
    public BagOfWords Select(BagOfWords words, IReadOnlyList<int> units)
    {
        var rows = new BagBuilder(Terms.Length, words.TermIds.Store, units.Sum(words.PairsOf));
        var longest = units.Count == 0 ? 0 : units.Max(words.PairsOf);
        var terms = new int[longest];
        var counts = new int[longest];
        foreach (var unit in units)
        {
            var n = 0;
            var unitWords = words.Terms(unit);
            var unitCounts = words.CountsOf(unit);
            for (var j = 0; j < unitWords.Length; j++)
            {
                var term = TermOfWord[unitWords[j]];
                if (term >= 0)
                {
                    terms[n] = term;
                    counts[n++] = unitCounts[j];
                }
            }

            Array.Sort(terms, counts, 0, n);
            rows.Add(terms.AsSpan(0, n), counts.AsSpan(0, n));
            rows.EndRow();
        }

        return rows.ToBagOfWords(words.UnitWeights is null ? null : [.. units.Select(words.WeightOf)]);
    }

    private static (long[] Counts, int[] Frequencies, int Documents) Count(TokenizedCorpus corpus, BagOfWords words, bool[]? isTraining)
    {
        var counts = new long[words.TermCount];
        var frequencies = new int[words.TermCount];
        var lastDocument = new int[words.TermCount];
        Array.Fill(lastDocument, -1);
        var documents = 0;
        var previous = -1;
        var copies = new CopyFrequencies(corpus.CopyGroups);
        for (var u = 0; u < words.UnitCount; u++)
        {
            var document = corpus.UnitDocuments[u];
            if (isTraining is not null && !isTraining[document])
            {
                continue;
            }

            var unitWords = words.Terms(u);
            var unitCounts = words.CountsOf(u);
            if (document != previous && unitWords.Length > 0)
            {
                documents += corpus.StandsForItsGroup(document) ? 1 : 0;
                previous = document;
            }

            for (var i = 0; i < unitWords.Length; i++)
            {
                counts[unitWords[i]] += unitCounts[i];
                if (lastDocument[unitWords[i]] != document)
                {
                    lastDocument[unitWords[i]] = document;
                    frequencies[unitWords[i]] += copies.IsFirst(document, unitWords[i]) ? 1 : 0;
                }
            }
        }

        return (counts, frequencies, documents);
    }
}
