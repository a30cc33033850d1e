using PolicyMiner.Vectors;

namespace PolicyMiner.Findings.Surges;

/// <summary>Which documents hold each term, and how often: the bag of words by term and by document instead of by unit.</summary>
internal sealed class DocumentTerms
{
    private readonly int[] _starts;
    private readonly NumberColumn _rows;
    private readonly NumberColumn _counts;

    private DocumentTerms(BagOfWords documents, int[] starts, NumberColumn rows, NumberColumn counts)
    {
        Documents = documents;
        (_starts, _rows, _counts) = (starts, rows, counts);
    }

    /// <summary>Counts of the terms in each document, one row for each row of θ.</summary>
    public BagOfWords Documents { get; }

    /// <summary>Turns a bag of words round.</summary>
    /// <param name="bag">One row for each unit.</param>
    /// <param name="rowOfUnit">Row of θ of each unit, rising.</param>
    public static DocumentTerms Of(BagOfWords bag, IReadOnlyList<int> rowOfUnit)
    {
        var documents = ByDocument(bag, rowOfUnit);
        var starts = Starts(documents);
        var rows = new ColumnWriter(bag.TermIds.Store, starts[^1]);
        var counts = new ColumnWriter(bag.TermIds.Store, starts[^1]);
        foreach (var (first, end) in bag.TermIds.Store.Groups(starts))
        {
            AddTerms(documents, starts, first, end, rows, counts);
        }

        return new DocumentTerms(documents, starts, rows.ToColumn(), counts.ToColumn());
    }

    /// <summary>How many documents hold the term.</summary>
    public int FrequencyOf(int term) => _starts[term + 1] - _starts[term];

    /// <summary>Rows of θ that hold the term, rising.</summary>
    public ReadOnlySpan<int> RowsOf(int term) => _rows.Slice(_starts[term], FrequencyOf(term));

    /// <summary>The term's tokens in each of <see cref="RowsOf"/>.</summary>
    public ReadOnlySpan<int> CountsOf(int term) => _counts.Slice(_starts[term], FrequencyOf(term));

    private static BagOfWords ByDocument(BagOfWords bag, IReadOnlyList<int> rowOfUnit)
    {
        if (Enumerable.Range(0, bag.UnitCount).All(u => rowOfUnit[u] == u))
        {
            return bag;
        }

        var documents = new BagBuilder(bag.TermCount, bag.TermIds.Store);
        var counts = new int[bag.TermCount];
        var held = new List<int>();
        for (int u = 0, row = 0; u < bag.UnitCount; row++)
        {
            for (; u < bag.UnitCount && rowOfUnit[u] == row; u++)
            {
                var terms = bag.Terms(u);
                var own = bag.CountsOf(u);
                for (var i = 0; i < terms.Length; i++)
                {
                    if (counts[terms[i]] == 0)
                    {
                        held.Add(terms[i]);
                    }

                    counts[terms[i]] += own[i];
                }
            }

            held.Sort();
            foreach (var term in held)
            {
                documents.Add(term, counts[term]);
                counts[term] = 0;
            }

            held.Clear();
            documents.EndRow();
        }

        return documents.ToBagOfWords();
    }

    private static int[] Starts(BagOfWords documents)
    {
        var starts = new int[documents.TermCount + 1];
        foreach (var block in documents.TermIds.Blocks())
        {
            foreach (var term in block.Span)
            {
                starts[term + 1]++;
            }
        }

        for (var t = 0; t < documents.TermCount; t++)
        {
            starts[t + 1] += starts[t];
        }

        return starts;
    }

    private static void AddTerms(BagOfWords documents, int[] starts, int first, int end, ColumnWriter rows, ColumnWriter counts)
    {
        var next = Array.ConvertAll(starts[first..end], s => s - starts[first]);
        var ownRows = new int[starts[end] - starts[first]];
        var ownCounts = new int[ownRows.Length];
        for (var row = 0; row < documents.UnitCount; row++)
        {
            var terms = documents.Terms(row);
            var of = documents.CountsOf(row);
            for (var i = 0; i < terms.Length; i++)
            {
                if (terms[i] >= first && terms[i] < end)
                {
                    var place = next[terms[i] - first]++;
                    ownRows[place] = row;
                    ownCounts[place] = of[i];
                }
            }
        }

        rows.Add(ownRows);
        counts.Add(ownCounts);
    }
}
