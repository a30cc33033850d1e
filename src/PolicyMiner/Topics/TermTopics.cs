namespace PolicyMiner.Topics;

/// <summary>For each term the topics with a count of it, in no order: what the sparse sampler walks over in place of all K.</summary>
internal sealed class TermTopics
{
    private readonly int[] _starts;

    /// <summary>Lists the topics of each term as the counts stand.</summary>
    /// <param name="state">Counts, with the pseudo-counts of seeded topics.</param>
    /// <param name="topics">K.</param>
    public TermTopics(GibbsState state, int topics)
    {
        var terms = state.Terms.Length / state.Stride;
        _starts = new int[terms + 1];
        Lengths = new int[terms];
        for (var w = 0; w < terms; w++)
        {
            // A term of n tokens never stands in more than n topics.
            var row = state.Terms.AsSpan(w * state.Stride, topics);
            var tokens = 0L;
            foreach (var count in row)
            {
                tokens += count;
            }

            _starts[w + 1] = checked(_starts[w] + (int)Math.Min(tokens, topics));
        }

        Topics = new ushort[_starts[^1]];
        for (var w = 0; w < terms; w++)
        {
            var row = state.Terms.AsSpan(w * state.Stride, topics);
            for (var k = 0; k < topics; k++)
            {
                if (row[k] > 0)
                {
                    Topics[_starts[w] + Lengths[w]++] = (ushort)k;
                }
            }
        }
    }

    /// <summary>The lists, one behind the other, each with room for all topics that its term can have.</summary>
    public ushort[] Topics { get; }

    /// <summary>Where the list of each term begins.</summary>
    public ReadOnlySpan<int> Starts => _starts;

    /// <summary>Topics in the list of each term.</summary>
    public int[] Lengths { get; }
}
