using PolicyMiner.Vectors;

namespace PolicyMiner.Findings.Surges;

/// <summary>Which documents hold each term, and how often: the bag of words by term and by document instead of by unit.</summary>
internal sealed class DocumentTerms
{
    private DocumentTerms(int[] starts, int[] rows, int[] counts)
    {
        Starts = starts;
        Rows = rows;
        Counts = counts;
    }

    /// <summary>V + 1 positions into <see cref="Rows"/>.</summary>
    public int[] Starts { get; }

    /// <summary>Rows of θ that hold the term, rising.</summary>
    public int[] Rows { get; }

    /// <summary>Its tokens there.</summary>
    public int[] Counts { get; }

    /// <summary>Turns a bag of words round.</summary>
    /// <param name="bag">One row for each unit.</param>
    /// <param name="rowOfUnit">Row of θ of each unit, rising.</param>
    public static DocumentTerms Of(BagOfWords bag, IReadOnlyList<int> rowOfUnit)
    {
        var starts = new int[bag.TermCount + 1];
        var last = new int[bag.TermCount];
        Array.Fill(last, -1);
        Visit(bag, (u, i) =>
        {
            if (last[bag.TermIds[i]] != rowOfUnit[u])
            {
                last[bag.TermIds[i]] = rowOfUnit[u];
                starts[bag.TermIds[i] + 1]++;
            }
        });
        for (var t = 0; t < bag.TermCount; t++)
        {
            starts[t + 1] += starts[t];
        }

        var rows = new int[starts[^1]];
        var counts = new int[rows.Length];
        var next = starts.ToArray();
        Array.Fill(last, -1);
        Visit(bag, (u, i) =>
        {
            var term = bag.TermIds[i];
            if (last[term] != rowOfUnit[u])
            {
                last[term] = rowOfUnit[u];
                rows[next[term]++] = rowOfUnit[u];
            }

            counts[next[term] - 1] += bag.Counts[i];
        });
        return new DocumentTerms(starts, rows, counts);
    }

    private static void Visit(BagOfWords bag, Action<int, int> visit)
    {
        for (var u = 0; u < bag.UnitCount; u++)
        {
            for (var i = bag.RowStarts[u]; i < bag.RowStarts[u + 1]; i++)
            {
                visit(u, i);
            }
        }
    }
}
