using PolicyMiner.Vectors;

namespace PolicyMiner.Findings;

/// <summary>Some rows of a bag of words, over the same vocabulary.</summary>
internal static class UnitSelection
{
    /// <summary>The given units, in that order.</summary>
    public static BagOfWords Of(BagOfWords bag, IReadOnlyList<int> units)
    {
        var starts = new int[units.Count + 1];
        for (var i = 0; i < units.Count; i++)
        {
            starts[i + 1] = starts[i] + bag.RowStarts[units[i] + 1] - bag.RowStarts[units[i]];
        }

        var terms = new int[starts[^1]];
        var counts = new int[starts[^1]];
        for (var i = 0; i < units.Count; i++)
        {
            bag.Terms(units[i]).CopyTo(terms.AsSpan(starts[i]));
            bag.CountsOf(units[i]).CopyTo(counts.AsSpan(starts[i]));
        }

        return new BagOfWords(bag.TermCount, starts, terms, counts) { UnitWeights = bag.UnitWeights is null ? null : [.. units.Select(bag.WeightOf)] };
    }
}
