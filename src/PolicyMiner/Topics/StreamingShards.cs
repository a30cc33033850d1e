using PolicyMiner.Vectors;

namespace PolicyMiner.Topics;

/// <summary>
/// The pairs of a bag of words in the order in which a fit in batches visits its units: what a block of a batch needs stands together, so that a pass reads
/// temporary files from their beginning to their end.
/// </summary>
internal sealed class StreamingShards : IDisposable
{
    private readonly NumberColumn _terms;
    private readonly NumberColumn _counts;
    private readonly int[] _starts;

    /// <summary>Writes the pairs out.</summary>
    /// <param name="bag">The counts.</param>
    /// <param name="order">Units in the order in which they are visited.</param>
    public StreamingShards(BagOfWords bag, int[] order)
    {
        var ordered = bag.Select(order);
        (_terms, _counts, _starts) = (ordered.TermIds, ordered.Counts, ordered.RowStarts);
    }

    /// <summary>Pairs of the units visited as numbers <paramref name="from"/> … <paramref name="to"/> − 1.</summary>
    public int PairsOf(int from, int to) => _starts[to] - _starts[from];

    /// <summary>Reads the units visited as numbers <paramref name="from"/> … <paramref name="to"/> − 1.</summary>
    /// <param name="from">Number of the first.</param>
    /// <param name="to">Number behind the last.</param>
    /// <param name="terms">Takes the terms of their pairs.</param>
    /// <param name="counts">Takes the counts.</param>
    public void Read(int from, int to, Span<int> terms, Span<int> counts)
    {
        _terms.CopyTo(_starts[from], terms[..PairsOf(from, to)]);
        _counts.CopyTo(_starts[from], counts[..PairsOf(from, to)]);
    }

    /// <summary>Gives the files back: every start of a fit writes its own.</summary>
    public void Dispose()
    {
        _terms.Release();
        _counts.Release();
    }
}
