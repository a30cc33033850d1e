using PolicyMiner.Vectors;

namespace PolicyMiner.Evaluation;

/// <summary>
/// Where chosen terms stand in a flat list of tokens. Terms are looked up in one pass when they are first asked for, so memory
/// follows the candidate words of the evaluated topics, not the corpus. Safe for several threads.
/// </summary>
internal sealed class TermOccurrences
{
    private readonly NumberColumn _termIds;
    private readonly int[]?[] _positions;
    private readonly Lock _lock = new();

    /// <summary>Creates the index, empty.</summary>
    /// <param name="termCount">V.</param>
    /// <param name="termIds">Term of each token.</param>
    /// <param name="starts">S + 1 positions: rows of tokens.</param>
    public TermOccurrences(int termCount, NumberColumn termIds, int[] starts)
    {
        _termIds = termIds;
        _positions = new int[termCount][];
        Starts = starts;
    }

    /// <summary>S + 1 positions: rows of tokens.</summary>
    public int[] Starts { get; }

    /// <summary>Looks up those of the terms that are not known yet.</summary>
    public void Prepare(IEnumerable<int> terms)
    {
        lock (_lock)
        {
            var sizes = new Dictionary<int, int>();
            foreach (var term in terms)
            {
                if (_positions[term] is null)
                {
                    sizes[term] = 0;
                }
            }

            if (sizes.Count > 0)
            {
                Fill([.. sizes.Keys]);
            }
        }
    }

    /// <summary>Positions of a term, rising.</summary>
    public int[] Of(int term)
    {
        var positions = Volatile.Read(ref _positions[term]);
        if (positions is null)
        {
            Prepare([term]);
            positions = _positions[term]!;
        }

        return positions;
    }

    private void Fill(int[] missing)
    {
        var slot = new int[_positions.Length];
        Array.Fill(slot, -1);
        for (var i = 0; i < missing.Length; i++)
        {
            slot[missing[i]] = i;
        }

        var counts = new int[missing.Length];
        foreach (var block in _termIds.Blocks())
        {
            foreach (var term in block.Span)
            {
                if (slot[term] >= 0)
                {
                    counts[slot[term]]++;
                }
            }
        }

        var found = Array.ConvertAll(counts, c => new int[c]);
        Array.Clear(counts);
        var position = 0;
        foreach (var block in _termIds.Blocks())
        {
            foreach (var term in block.Span)
            {
                var s = slot[term];
                if (s >= 0)
                {
                    found[s][counts[s]++] = position;
                }

                position++;
            }
        }

        for (var i = 0; i < missing.Length; i++)
        {
            Volatile.Write(ref _positions[missing[i]], found[i]);
        }
    }
}
