using PolicyMiner.Vectors;

namespace PolicyMiner.Topics;

/// <summary>
/// The pairs of a bag of words in the order in which a fit in batches visits its units: what a block of a batch needs stands together, so that a pass reads
/// a temporary file from its beginning to its end. Of each unit come its terms, then its counts.
/// </summary>
internal sealed class StreamingShards
{
    private readonly NumberColumn _pairs;
    private readonly int[] _starts;

    private StreamingShards(NumberColumn pairs, int[] starts)
    {
        _pairs = pairs;
        _starts = starts;
    }

    /// <summary>Writes the pairs out.</summary>
    /// <param name="bag">The counts.</param>
    /// <param name="order">Units in the order in which they are visited.</param>
    public static StreamingShards Of(BagOfWords bag, int[] order)
    {
        var pairs = new ColumnWriter(bag.TermIds.Store, checked(2 * bag.PairCount));
        var starts = new int[order.Length + 1];
        for (var i = 0; i < order.Length; i++)
        {
            pairs.Add(bag.Terms(order[i]));
            pairs.Add(bag.CountsOf(order[i]));
            starts[i + 1] = pairs.Length;
        }

        return new StreamingShards(pairs.ToColumn(), starts);
    }

    /// <summary>Pairs of the units visited as numbers <paramref name="from"/> … <paramref name="to"/> − 1.</summary>
    public int PairsOf(int from, int to) => (_starts[to] - _starts[from]) / 2;

    /// <summary>Reads the units visited as numbers <paramref name="from"/> … <paramref name="to"/> − 1.</summary>
    /// <param name="from">Number of the first.</param>
    /// <param name="to">Number behind the last.</param>
    /// <param name="destination">Takes of each unit its terms, then its counts.</param>
    public void Read(int from, int to, Span<int> destination) => _pairs.CopyTo(_starts[from], destination[..(_starts[to] - _starts[from])]);
}
