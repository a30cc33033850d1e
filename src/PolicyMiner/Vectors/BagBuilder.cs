namespace PolicyMiner.Vectors;

/// <summary>Makes a bag of words row by row.</summary>
/// <param name="termCount">V.</param>
/// <param name="store">Where its pairs stand.</param>
/// <param name="expected">About how many pairs will come; 0: not known.</param>
internal sealed class BagBuilder(int termCount, ColumnStore store, int expected = 0)
{
    private readonly List<int> _starts = [0];
    private readonly ColumnWriter _terms = new(store, expected);
    private readonly ColumnWriter _counts = new(store, expected);

    /// <summary>Adds a pair to the row that is not ended yet; its terms rise.</summary>
    public void Add(int term, int count)
    {
        _terms.Add(term);
        _counts.Add(count);
    }

    /// <summary>Adds pairs to the row that is not ended yet.</summary>
    public void Add(ReadOnlySpan<int> terms, ReadOnlySpan<int> counts)
    {
        _terms.Add(terms);
        _counts.Add(counts);
    }

    /// <summary>Ends a row.</summary>
    public void EndRow() => _starts.Add(_terms.Length);

    /// <summary>The rows so far.</summary>
    /// <param name="unitWeights">What each token of a unit counts for in a fit; null: all count 1.</param>
    public BagOfWords ToBagOfWords(double[]? unitWeights = null) => new(termCount, [.. _starts], _terms.ToColumn(), _counts.ToColumn()) { UnitWeights = unitWeights };
}
