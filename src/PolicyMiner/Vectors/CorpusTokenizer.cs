using PolicyMiner.Foundation;
using PolicyMiner.Segmentation;

namespace PolicyMiner.Vectors;

/// <summary>Cuts all documents into words and applies the filters that look at a word alone.</summary>
public sealed class CorpusTokenizer
{
    private readonly ISegmenter _segmenter;
    private readonly WordSelection _selection;
    private readonly TermFilter _filter;
    private readonly ColumnStore _store;

    /// <summary>Creates the tokenizer.</summary>
    /// <param name="segmenter">Cuts text into words.</param>
    /// <param name="selection">Which words are kept.</param>
    /// <param name="store">Where the words, and what is made from them, stand; null: in memory.</param>
    public CorpusTokenizer(ISegmenter segmenter, WordSelection selection, ColumnStore? store = null)
    {
        _store = store ?? ColumnStore.InMemory;
        _segmenter = segmenter;
        _selection = selection;
        _filter = new TermFilter(selection);
    }

    /// <summary>Tokenizes documents on several threads; the result does not depend on their number.</summary>
    /// <param name="documentCount">Number of documents.</param>
    /// <param name="readUnits">Gives the texts of a document's units in order (none for an excluded document); called once for each document, on any thread.</param>
    /// <param name="jobs">Threads to use.</param>
    /// <param name="progress">Told of finished documents; may be null.</param>
    /// <param name="cancellationToken">Checked before each document.</param>
    public TokenizedCorpus Run(int documentCount, Func<int, IReadOnlyList<UnitText>> readUnits, int jobs, IProgress<StageProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var documents = new TokenizedDocument[documentCount];
        var workers = new List<TokenizerWorker>();
        var done = 0;

        var part = _store.Part(jobs);

        TokenizerWorker CreateWorker()
        {
            var worker = new TokenizerWorker(_segmenter, _selection, _filter, part);
            lock (workers)
            {
                workers.Add(worker);
            }

            return worker;
        }

        void Tokenize(int document, TokenizerWorker worker)
        {
            documents[document] = worker.Tokenize(document, readUnits(document));
            progress?.Report(new StageProgress("segment", Interlocked.Increment(ref done), documentCount));
        }

        BlockScheduler.Run(documentCount, jobs, CreateWorker, Tokenize, cancellationToken);
        return Merge(documents, workers);
    }

    /// <summary>Gives each word one number for all threads: its place in ordinal order, so that who met it first does not matter.</summary>
    private TokenizedCorpus Merge(TokenizedDocument[] documents, List<TokenizerWorker> workers)
    {
        var entries = workers.SelectMany(w => w.Interner.Entries).ToList();
        var terms = entries.Where(e => e.RemovedBy < 0).Select(e => e.Term).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var ids = new Dictionary<string, int>(terms.Length, StringComparer.Ordinal);
        for (var i = 0; i < terms.Length; i++)
        {
            ids.Add(terms[i], i);
        }

        var own = workers.ToDictionary(w => w, w => (Tokens: w.Tokens.ToColumn(), Map: w.Interner.Entries.Select(e => e.RemovedBy < 0 ? ids[e.Term] : -1).ToArray()));
        var unitDocuments = new List<int>();
        var starts = new List<int> { 0 };
        var clauses = new List<int>();
        var tokens = new ColumnWriter(_store, (int)Math.Min(own.Values.Sum(o => (long)o.Tokens.Length), Array.MaxLength));
        for (var d = 0; d < documents.Length; d++)
        {
            var (words, map) = own[documents[d].Worker];
            foreach (var unit in documents[d].Units)
            {
                clauses.AddRange(unit.ClauseStarts.Select(c => tokens.Length + c));
                foreach (var id in words.Slice(unit.Start, unit.Length))
                {
                    tokens.Add(map[id]);
                }

                unitDocuments.Add(d);
                starts.Add(tokens.Length);
            }
        }

        foreach (var (words, _) in own.Values)
        {
            words.Release();
        }

        return new TokenizedCorpus(terms, documents.Length, [.. unitDocuments], [.. starts], tokens.ToColumn(), TokenLedger.Create(_filter, _selection, entries))
        {
            ClauseStarts = clauses.Count == 0 ? null : [.. clauses],
            TagOfTerm = TagsOf(terms, ids, entries),
            ContentTokens = entries.Where(e => e.IsContent).Sum(e => e.Count),
            HanTokens = Array.ConvertAll(documents, d => d.HanTokens),
            Removed = RemovedTerm.Collect(_filter, entries),
            LexiconUsage = _selection.Audit?.Summarize() ?? [],
        };
    }

    // A word that no lexicon knows can be tagged in several ways: it is shown with its most frequent tag.
    private static string[] TagsOf(string[] terms, Dictionary<string, int> ids, List<TermEntry> entries)
    {
        var tags = new string[terms.Length];
        Array.Fill(tags, string.Empty);
        var counts = entries.Where(e => e.RemovedBy < 0)
            .GroupBy(e => (e.Term, e.Tag))
            .Select(g => (g.Key.Term, g.Key.Tag, Count: g.Sum(e => e.Count)))
            .OrderBy(g => g.Count).ThenByDescending(g => g.Tag, StringComparer.Ordinal);
        foreach (var (term, tag, _) in counts)
        {
            tags[ids[term]] = tag;
        }

        return tags;
    }
}
