namespace PolicyMiner.Evaluation;

/// <summary>
/// Windows of a fixed number of kept tokens that move on by one token; a sequence shorter than the window is one window.
/// </summary>
/// <remarks>
/// This counts as gensim 4.2 does (its <c>WordOccurrenceAccumulator</c>): when the window moves on, the term of the token that drops out is
/// taken as absent until it enters anew, even when another token of that term is still inside. Frequent terms therefore count in
/// fewer windows than in the paper's definition. Published C_v and C_NPMI figures are nearly all made that way, and
/// figures that cannot be compared with them would be of no use.
/// </remarks>
internal sealed class SlidingWindows : IVirtualDocuments
{
    private readonly int[] _starts;
    private readonly int[] _windowStarts;
    private readonly int _size;

    /// <summary>Creates the windows.</summary>
    /// <param name="starts">S + 1 positions: the token sequences.</param>
    /// <param name="size">Tokens in a window; at least 1.</param>
    public SlidingWindows(int[] starts, int size)
    {
        _starts = starts;
        _size = size;
        _windowStarts = new int[starts.Length];
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            var length = starts[s + 1] - starts[s];
            _windowStarts[s + 1] = _windowStarts[s] + (length == 0 ? 0 : Math.Max(1, length - size + 1));
        }
    }

    /// <inheritdoc/>
    public int Count => _windowStarts[^1];

    /// <inheritdoc/>
    public void AddRuns(int[] positions, RunList runs)
    {
        var sequence = 0;
        for (var first = 0; first < positions.Length;)
        {
            sequence = RowDocuments.RowOf(_starts, positions[first], sequence);
            var end = _starts[sequence + 1];
            var last = first;
            while (last < positions.Length && positions[last] < end)
            {
                last++;
            }

            AddSequence(sequence, positions.AsSpan(first, last - first), runs);
            first = last;
        }
    }

    private void AddSequence(int sequence, ReadOnlySpan<int> positions, RunList runs)
    {
        var start = _starts[sequence];
        var number = _windowStarts[sequence];
        var windows = _windowStarts[sequence + 1] - number;
        var leaving = 0;
        foreach (var position in positions)
        {
            // The token enters with the first window that reaches it; the term stays until the first of its tokens in that window drops out.
            var enter = Math.Max(0, position - start - _size + 1);
            while (positions[leaving] - start < enter)
            {
                leaving++;
            }

            runs.Add(number + enter, number + Math.Min(windows, positions[leaving] - start + 1));
        }
    }
}
