using System.Collections.Concurrent;

namespace PolicyMiner.Evaluation;

/// <summary>
/// In how many virtual documents (documents, clauses or sliding windows) a term or a pair of terms occurs. A term's virtual
/// documents are kept as runs of neighbours, so a pair costs one merge of two short lists; each pair is counted once and kept for
/// all K and seeds. Safe for several threads.
/// </summary>
internal sealed class CooccurrenceCounts
{
    private readonly TermOccurrences _occurrences;
    private readonly IVirtualDocuments _documents;
    private readonly int[]?[] _runs;
    private readonly ConcurrentDictionary<long, int> _pairs = new();

    // Count of each term and 1; 0: not counted yet. Asked for with every pair, so it is not worth a search among the pairs.
    private readonly int[] _terms;

    /// <summary>Creates the counts, empty.</summary>
    public CooccurrenceCounts(TermOccurrences occurrences, IVirtualDocuments documents, int termCount)
    {
        _occurrences = occurrences;
        _documents = documents;
        _runs = new int[termCount][];
        _terms = new int[termCount];
    }

    /// <summary>Number of virtual documents.</summary>
    public int Total => _documents.Count;

    /// <summary>Looks all these terms up in one pass over the tokens.</summary>
    public void Prepare(IEnumerable<int> terms) => _occurrences.Prepare(terms);

    /// <summary>Virtual documents with the term.</summary>
    public int Count(int term)
    {
        var count = Volatile.Read(ref _terms[term]);
        if (count == 0)
        {
            var runs = Runs(term);
            count = Overlap(runs, runs) + 1;
            Volatile.Write(ref _terms[term], count);
        }

        return count - 1;
    }

    /// <summary>Virtual documents with both terms.</summary>
    public int Count(int first, int second)
    {
        if (first == second)
        {
            return Count(first);
        }

        var key = ((long)Math.Min(first, second) << 32) | (uint)Math.Max(first, second);
        if (!_pairs.TryGetValue(key, out var count))
        {
            count = Overlap(Runs(first), Runs(second));
            _pairs[key] = count;
        }

        return count;
    }

    /// <summary>Runs of a term: start and end (exclusive) of each, rising and apart.</summary>
    private int[] Runs(int term)
    {
        var runs = Volatile.Read(ref _runs[term]);
        if (runs is null)
        {
            var list = new RunList();
            _documents.AddRuns(_occurrences.Of(term), list);
            runs = list.ToArray();
            Volatile.Write(ref _runs[term], runs);
        }

        return runs;
    }

    private static int Overlap(int[] a, int[] b)
    {
        var overlap = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            overlap += Math.Max(0, Math.Min(a[i + 1], b[j + 1]) - Math.Max(a[i], b[j]));
            if (a[i + 1] < b[j + 1])
            {
                i += 2;
            }
            else
            {
                j += 2;
            }
        }

        return overlap;
    }
}
