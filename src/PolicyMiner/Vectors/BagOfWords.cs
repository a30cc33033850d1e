namespace PolicyMiner.Vectors;

/// <summary>
/// Counts of terms in units, D × V, as compressed sparse rows: row d holds the distinct terms of unit d in rising order of term id.
/// </summary>
public sealed class BagOfWords
{
    /// <summary>Creates the matrix and checks its shape.</summary>
    /// <param name="termCount">V, the size of the vocabulary.</param>
    /// <param name="rowStarts">D + 1 positions: row d is [rowStarts[d], rowStarts[d+1]).</param>
    /// <param name="termIds">Term of each pair, rising inside a row.</param>
    /// <param name="counts">Count of each pair, at least 1.</param>
    public BagOfWords(int termCount, int[] rowStarts, int[] termIds, int[] counts) : this(termCount, rowStarts, new NumberColumn(termIds), new NumberColumn(counts))
    {
    }

    /// <summary>Creates the matrix and checks its shape.</summary>
    /// <param name="termCount">V, the size of the vocabulary.</param>
    /// <param name="rowStarts">D + 1 positions: row d is [rowStarts[d], rowStarts[d+1]).</param>
    /// <param name="termIds">Term of each pair, rising inside a row.</param>
    /// <param name="counts">Count of each pair, at least 1.</param>
    public BagOfWords(int termCount, int[] rowStarts, NumberColumn termIds, NumberColumn counts)
    {
        if (rowStarts.Length == 0 || rowStarts[0] != 0 || rowStarts[^1] != termIds.Length || termIds.Length != counts.Length)
        {
            throw new ArgumentException("The rows do not cover the pairs.", nameof(rowStarts));
        }

        TermCount = termCount;
        RowStarts = rowStarts;
        TermIds = termIds;
        Counts = counts;
        RowTotals = new long[rowStarts.Length - 1];
        for (var d = 0; d < RowTotals.Length; d++)
        {
            long total = 0;
            var previous = -1;
            var rowTerms = Terms(d);
            var rowCounts = CountsOf(d);
            for (var i = 0; i < rowTerms.Length; i++)
            {
                if (rowTerms[i] <= previous || rowTerms[i] >= termCount || rowCounts[i] < 1)
                {
                    throw new ArgumentException($"Row {d} does not hold rising term ids below {termCount} with positive counts.", nameof(termIds));
                }

                previous = rowTerms[i];
                total += rowCounts[i];
            }

            RowTotals[d] = total;
            TokenCount += total;
        }
    }

    /// <summary>What each token of a unit counts for in a fit, above 0, one value a unit; null: all count 1. No other number of this class is weighted.</summary>
    public double[]? UnitWeights { get; init; }

    /// <summary>D, the number of units (rows).</summary>
    public int UnitCount => RowTotals.Length;

    /// <summary>V, the number of terms (columns).</summary>
    public int TermCount { get; }

    /// <summary>Number of distinct (unit, term) pairs.</summary>
    public int PairCount => TermIds.Length;

    /// <summary>Sum of all counts.</summary>
    public long TokenCount { get; }

    /// <summary>D + 1 positions into <see cref="TermIds"/>.</summary>
    public int[] RowStarts { get; }

    /// <summary>Term id of each pair.</summary>
    public NumberColumn TermIds { get; }

    /// <summary>Count of each pair.</summary>
    public NumberColumn Counts { get; }

    /// <summary>N_d, the tokens of each unit.</summary>
    public long[] RowTotals { get; }

    /// <summary>What each token of a unit counts for in a fit.</summary>
    public double WeightOf(int unit) => UnitWeights?[unit] ?? 1;

    /// <summary>Sum of all counts, each by its weight.</summary>
    public double WeightedTokenCount
    {
        get
        {
            if (UnitWeights is null)
            {
                return TokenCount;
            }

            var sum = 0.0;
            for (var d = 0; d < UnitCount; d++)
            {
                sum += UnitWeights[d] * RowTotals[d];
            }

            return sum;
        }
    }

    /// <summary>Distinct terms of unit <paramref name="unit"/>, rising.</summary>
    public ReadOnlySpan<int> Terms(int unit) => TermIds.Slice(RowStarts[unit], PairsOf(unit));

    /// <summary>Counts that belong to <see cref="Terms"/>.</summary>
    public ReadOnlySpan<int> CountsOf(int unit) => Counts.Slice(RowStarts[unit], PairsOf(unit));

    /// <summary>Distinct terms of a unit.</summary>
    public int PairsOf(int unit) => RowStarts[unit + 1] - RowStarts[unit];

    /// <summary>Tokens of each term, V values.</summary>
    public long[] TermTotals()
    {
        var totals = new long[TermCount];
        for (var d = 0; d < UnitCount; d++)
        {
            var terms = Terms(d);
            var counts = CountsOf(d);
            for (var i = 0; i < terms.Length; i++)
            {
                totals[terms[i]] += counts[i];
            }
        }

        return totals;
    }

    /// <summary>Some of the units, in the given order, over the same vocabulary.</summary>
    /// <param name="units">The units.</param>
    public BagOfWords Select(IReadOnlyList<int> units)
    {
        var rows = new BagBuilder(TermCount, TermIds.Store, units.Sum(PairsOf));
        foreach (var unit in units)
        {
            rows.Add(Terms(unit), CountsOf(unit));
            rows.EndRow();
        }

        return rows.ToBagOfWords(UnitWeights is null ? null : [.. units.Select(WeightOf)]);
    }
}
