using PolicyMiner.Foundation;
using PolicyMiner.Segmentation;

namespace PolicyMiner.Vectors;

/// <summary>Cuts all documents into words and applies the filters that look at a word alone.</summary>
public sealed class CorpusTokenizer
{
    private readonly ISegmenter _segmenter;
    private readonly TermFilter _filter;

    /// <summary>Creates the tokenizer.</summary>
    /// <param name="segmenter">Cuts text into words.</param>
    /// <param name="minLength">Fewest characters of a kept word.</param>
    /// <param name="stopLists">Applied in this order, each with a ledger step of its own.</param>
    public CorpusTokenizer(ISegmenter segmenter, int minLength, IReadOnlyList<StopList> stopLists)
    {
        _segmenter = segmenter;
        _filter = new TermFilter(minLength, stopLists);
    }

    /// <summary>Tokenizes documents on several threads; the result does not depend on their number.</summary>
    /// <param name="documentCount">Number of documents.</param>
    /// <param name="readUnits">Gives the texts of a document's units in order (none for an excluded document); called once for each document, on any thread.</param>
    /// <param name="jobs">Threads to use.</param>
    /// <param name="progress">Told of finished documents; may be null.</param>
    /// <param name="cancellationToken">Checked before each document.</param>
    public TokenizedCorpus Run(int documentCount, Func<int, IReadOnlyList<ReadOnlyMemory<char>>> readUnits, int jobs, IProgress<StageProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var documents = new (TermInterner Interner, int[][] Units)[documentCount];
        var interners = new List<TermInterner>();
        var done = 0;

        TermInterner CreateInterner()
        {
            var interner = new TermInterner(_filter);
            lock (interners)
            {
                interners.Add(interner);
            }

            return interner;
        }

        void Tokenize(int document, TermInterner interner)
        {
            var texts = readUnits(document);
            var units = new int[texts.Count][];
            var tokens = new List<Token>();
            for (var u = 0; u < units.Length; u++)
            {
                units[u] = TokenizeUnit(texts[u].Span, interner, tokens);
            }

            documents[document] = (interner, units);
            progress?.Report(new StageProgress("segment", Interlocked.Increment(ref done), documentCount));
        }

        BlockScheduler.Run(documentCount, jobs, CreateInterner, Tokenize, cancellationToken);
        return Merge(documents, interners);
    }

    private int[] TokenizeUnit(ReadOnlySpan<char> text, TermInterner interner, List<Token> tokens)
    {
        tokens.Clear();
        _segmenter.Segment(text, tokens);
        var kept = new int[tokens.Count];
        var n = 0;
        foreach (var token in tokens)
        {
            var id = interner.Add(text.Slice(token.Start, token.Length), token.LexiconId);
            if (id >= 0)
            {
                kept[n++] = id;
            }
        }

        return kept[..n];
    }

    /// <summary>Gives each word one number for all threads: its place in ordinal order, so that who met it first does not matter.</summary>
    private TokenizedCorpus Merge((TermInterner Interner, int[][] Units)[] documents, List<TermInterner> interners)
    {
        var counts = new Dictionary<string, (long Count, int RemovedBy)>(StringComparer.Ordinal);
        foreach (var interner in interners)
        {
            for (var i = 0; i < interner.Terms.Count; i++)
            {
                counts.TryGetValue(interner.Terms[i], out var sum);
                counts[interner.Terms[i]] = (sum.Count + interner.Counts[i], interner.RemovedBy[i]);
            }
        }

        var terms = counts.Where(c => c.Value.RemovedBy < 0).Select(c => c.Key).Order(StringComparer.Ordinal).ToArray();
        var ids = new Dictionary<string, int>(terms.Length, StringComparer.Ordinal);
        for (var i = 0; i < terms.Length; i++)
        {
            ids.Add(terms[i], i);
        }

        var maps = interners.ToDictionary(i => i, i => i.Terms.Select(t => ids.GetValueOrDefault(t, -1)).ToArray());
        var unitDocuments = new List<int>();
        var starts = new List<int> { 0 };
        var tokens = new int[documents.Sum(d => d.Units.Sum(u => (long)u.Length))];
        var n = 0;
        for (var d = 0; d < documents.Length; d++)
        {
            var map = maps[documents[d].Interner];
            foreach (var unit in documents[d].Units)
            {
                foreach (var id in unit)
                {
                    tokens[n++] = map[id];
                }

                unitDocuments.Add(d);
                starts.Add(n);
            }
        }

        return new TokenizedCorpus(terms, documents.Length, [.. unitDocuments], [.. starts], tokens, Ledger(counts));
    }

    private List<LedgerStep> Ledger(Dictionary<string, (long Count, int RemovedBy)> counts)
    {
        var left = counts.Values.Sum(c => c.Count);
        var steps = new List<LedgerStep> { new("segment", left, 0, 0, []) };
        var removed = counts.ToLookup(c => c.Value.RemovedBy, c => (c.Key, c.Value.Count));
        for (var i = 0; i < _filter.Steps.Count; i++)
        {
            var step = LedgerStep.From(_filter.Steps[i], left, removed[i]);
            steps.Add(step);
            left -= step.TokensRemoved;
        }

        return steps;
    }
}
