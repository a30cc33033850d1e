namespace PolicyMiner.Evaluation;

/// <summary>The terms with the highest values, highest first; equal values by the lower term id, so that the order is always the same.</summary>
public static class TopTerms
{
    /// <summary>Words per topic that coherence, exclusivity, diversity and stability look at.</summary>
    public const int Count = 10;

    /// <summary>Ids of the <paramref name="count"/> highest values (fewer when there are fewer); NaN never ranks.</summary>
    public static int[] Of(ReadOnlySpan<double> values, int count = Count)
    {
        var ids = new int[Math.Max(0, Math.Min(count, values.Length))];
        var filled = 0;
        for (var w = 0; w < values.Length && ids.Length > 0; w++)
        {
            // Ids come in rising order: an equal value already in the list stays ahead.
            var full = filled == ids.Length;
            if (double.IsNaN(values[w]) || (full && !(values[w] > values[ids[^1]])))
            {
                continue;
            }

            var place = full ? filled - 1 : filled++;
            while (place > 0 && values[w] > values[ids[place - 1]])
            {
                ids[place] = ids[place - 1];
                place--;
            }

            ids[place] = w;
        }

        return filled == ids.Length ? ids : ids[..filled];
    }
}
