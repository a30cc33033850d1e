namespace PolicyMiner.Evaluation;

/// <summary>Virtual documents that part the tokens into rows: documents, clauses, or the rows of a bag of words.</summary>
internal sealed class RowDocuments : IVirtualDocuments
{
    private readonly int[] _starts;

    /// <summary>Creates the rows.</summary>
    /// <param name="starts">R + 1 rising positions; row r is [starts[r], starts[r+1]).</param>
    public RowDocuments(int[] starts) => _starts = starts;

    /// <inheritdoc/>
    public int Count => _starts.Length - 1;

    /// <inheritdoc/>
    public void AddRuns(int[] positions, RunList runs)
    {
        var row = 0;
        foreach (var position in positions)
        {
            row = RowOf(_starts, position, row);
            runs.Add(row, row + 1);
        }
    }

    /// <summary>The row that holds a position, at or after row <paramref name="from"/>.</summary>
    internal static int RowOf(int[] starts, int position, int from)
    {
        if (position < starts[from + 1])
        {
            return from;
        }

        // The last row that starts at or before the position; rows without tokens are passed over.
        var low = from + 1;
        var high = starts.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (starts[middle] <= position)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }
}
