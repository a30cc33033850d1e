namespace PolicyMiner.Findings.Relations;

/// <summary>Counts in how many clauses two terms stand together. Sums of whole numbers, so the order of documents does not matter; not safe for several threads.</summary>
internal sealed class CowordCounter
{
    private readonly int[] _node;
    private readonly int[] _terms;
    private readonly int[] _pairs;
    private readonly List<int> _present = [];

    /// <summary>Prepares counting of the most frequent terms.</summary>
    /// <param name="termCounts">Tokens of each term.</param>
    public CowordCounter(IReadOnlyList<long> termCounts)
    {
        _terms = [.. Enumerable.Range(0, termCounts.Count).OrderByDescending(t => termCounts[t]).ThenBy(t => t).Take(CowordNetwork.MaxTerms)];
        _node = Enumerable.Repeat(-1, termCounts.Count).ToArray();
        for (var i = 0; i < _terms.Length; i++)
        {
            _node[_terms[i]] = i;
        }

        _pairs = new int[_terms.Length * _terms.Length];
    }

    /// <summary>Counts one clause.</summary>
    /// <param name="terms">Its kept tokens, in any order, with repeats.</param>
    public void Add(IReadOnlyList<int> terms)
    {
        _present.Clear();
        foreach (var term in terms)
        {
            if (_node[term] >= 0 && !_present.Contains(_node[term]))
            {
                _present.Add(_node[term]);
            }
        }

        foreach (var a in _present)
        {
            foreach (var b in _present)
            {
                _pairs[(a * _terms.Length) + b]++;
            }
        }
    }

    /// <summary>Adds the counts of another counter over the same terms.</summary>
    public void Add(CowordCounter other)
    {
        for (var i = 0; i < _pairs.Length; i++)
        {
            _pairs[i] += other._pairs[i];
        }
    }

    /// <summary>The network of what was counted.</summary>
    public CowordNetwork ToNetwork()
    {
        var n = _terms.Length;
        var edges = new List<CowordEdge>();
        for (var a = 0; a < n; a++)
        {
            for (var b = a + 1; b < n; b++)
            {
                var both = _pairs[(a * n) + b];
                if (both >= CowordNetwork.MinClauses)
                {
                    var cosine = both / Math.Sqrt((double)_pairs[(a * n) + a] * _pairs[(b * n) + b]);
                    edges.Add(new CowordEdge(Math.Min(_terms[a], _terms[b]), Math.Max(_terms[a], _terms[b]), both, cosine));
                }
            }
        }

        var order = Enumerable.Range(0, n).Where(i => _pairs[(i * n) + i] > 0).OrderByDescending(i => _pairs[(i * n) + i]).ThenBy(i => _terms[i]).ToArray();
        return new CowordNetwork(
            [.. order.Select(i => _terms[i])], [.. order.Select(i => _pairs[(i * n) + i])],
            [.. edges.OrderByDescending(e => e.Cosine).ThenBy(e => e.First).ThenBy(e => e.Second).Take(CowordNetwork.MaxEdges)]);
    }
}
