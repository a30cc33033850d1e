using PolicyMiner.Foundation;

namespace PolicyMiner.Vectors;

/// <summary>
/// Reads a bag of words in the UCI docword format: three lines with D, V and the number of pairs, then "unit term count" with ids from 1.
/// Pairs may stand in any order; a pair that stands several times is added up; a unit without a pair is an empty row.
/// </summary>
public static class DocwordReader
{
    private const string What = "a bag of words in UCI docword format: lines D, V and number of pairs, then 'unit term count' with ids from 1";

    private const int PairsPerRead = 1 << 16;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="store">Where the pairs stand; null: in memory.</param>
    /// <exception cref="InputException">The file is missing, cut off or not of this form; names the line.</exception>
    public static BagOfWords Read(string path, ColumnStore? store = null)
    {
        store ??= ColumnStore.InMemory;
        using var numbers = NumberLines.Open(path, What);
        var units = numbers.Whole(int.MaxValue - 1, "the number of units, D");
        numbers.EndLine();
        var terms = numbers.Whole(int.MaxValue, "the number of terms, V");
        numbers.EndLine();
        var pairs = numbers.Whole(Array.MaxLength, "the number of pairs");
        numbers.EndLine();

        // The promised number of pairs sets nothing aside: a wrong header cannot ask for more memory than the file has pairs.
        var (unitIds, termIds, counts) = (new ColumnWriter(store), new ColumnWriter(store), new ColumnWriter(store));
        while (unitIds.Length <= pairs && !numbers.AtEnd)
        {
            unitIds.Add(numbers.Whole(units, $"a unit's number, 1 to {NumberFormat.Integer(units)}", 1) - 1);
            termIds.Add(numbers.Whole(terms, $"a term's number, 1 to {NumberFormat.Integer(terms)}", 1) - 1);
            counts.Add(numbers.Whole(int.MaxValue, "a count of 1 or more", 1));
            numbers.EndLine();
        }

        if (unitIds.Length != pairs)
        {
            throw new InputException(new Problem(
                path, unitIds.Length > pairs ? "more pairs" : $"{NumberFormat.Integer(unitIds.Length)} pairs", $"the {NumberFormat.Integer(pairs)} that its third line promises",
                "The file is cut off or was put together wrongly: write it again."));
        }

        return Sorted(path, units, terms, unitIds.ToColumn(), termIds.ToColumn(), counts.ToColumn(), store);
    }

    private static BagOfWords Sorted(string path, int units, int terms, NumberColumn unitIds, NumberColumn termIds, NumberColumn counts, ColumnStore store)
    {
        var starts = new int[units + 1];
        var rises = true;
        var last = 0;
        foreach (var block in unitIds.Blocks())
        {
            foreach (var unit in block.Span)
            {
                starts[unit + 1]++;
                rises &= unit >= last;
                last = unit;
            }
        }

        for (var d = 0; d < units; d++)
        {
            starts[d + 1] += starts[d];
        }

        var rows = new BagBuilder(terms, store, unitIds.Length);
        foreach (var (first, end) in store.Groups(starts))
        {
            var sizes = starts.AsSpan(first..(end + 1));
            var ownTerms = new int[sizes[^1] - sizes[0]];
            var ownCounts = new int[ownTerms.Length];
            Place(sizes, first, rises ? (sizes[0], sizes[^1]) : (0, unitIds.Length), unitIds, termIds, counts, ownTerms, ownCounts);
            for (var u = 0; u < end - first; u++)
            {
                AddRow(path, rows, ownTerms, ownCounts, sizes[u] - sizes[0], sizes[u + 1] - sizes[0]);
            }
        }

        Array.ForEach([unitIds, termIds, counts], c => c.Release());
        return rows.ToBagOfWords();
    }

    // The pairs of some units, each unit's together.
    private static void Place(ReadOnlySpan<int> starts, int firstUnit, (int From, int To) pairs, NumberColumn unitIds, NumberColumn termIds, NumberColumn counts, int[] ownTerms, int[] ownCounts)
    {
        var next = new int[starts.Length - 1];
        for (var u = 0; u < next.Length; u++)
        {
            next[u] = starts[u] - starts[0];
        }

        for (var p = pairs.From; p < pairs.To; p += PairsPerRead)
        {
            var length = Math.Min(PairsPerRead, pairs.To - p);
            var units = unitIds.Slice(p, length);
            var terms = termIds.Slice(p, length);
            var numbers = counts.Slice(p, length);
            for (var i = 0; i < length; i++)
            {
                var unit = units[i] - firstUnit;
                if (unit >= 0 && unit < next.Length)
                {
                    ownTerms[next[unit]] = terms[i];
                    ownCounts[next[unit]++] = numbers[i];
                }
            }
        }
    }

    private static void AddRow(string path, BagBuilder rows, int[] terms, int[] counts, int begin, int end)
    {
        Array.Sort(terms, counts, begin, end - begin);
        for (var i = begin; i < end;)
        {
            var count = counts[i];
            var j = i + 1;
            for (; j < end && terms[j] == terms[i]; j++)
            {
                count = Sum(path, count, counts[j]);
            }

            rows.Add(terms[i], count);
            i = j;
        }

        rows.EndRow();
    }

    private static int Sum(string path, int a, int b) => (long)a + b <= int.MaxValue
        ? a + b
        : throw new InputException(new Problem(path, "a pair whose counts add up to more than 2147483647", "smaller counts", "Check how the counts were made."));
}
