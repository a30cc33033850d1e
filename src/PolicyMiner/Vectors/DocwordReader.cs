using PolicyMiner.Foundation;

namespace PolicyMiner.Vectors;

/// <summary>
/// Reads a bag of words in the UCI docword format: three lines with D, V and the number of pairs, then "unit term count" with ids from 1.
/// Pairs may stand in any order; a pair that stands several times is added up; a unit without a pair is an empty row.
/// </summary>
public static class DocwordReader
{
    private const string What = "a bag of words in UCI docword format: lines D, V and number of pairs, then 'unit term count' with ids from 1";

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InputException">The file is missing, cut off or not of this form; names the line.</exception>
    public static BagOfWords Read(string path)
    {
        var numbers = new NumberLines(path, PlainFile.Read(path, What), What);
        var units = numbers.Whole(int.MaxValue - 1, "the number of units, D");
        numbers.EndLine();
        var terms = numbers.Whole(int.MaxValue, "the number of terms, V");
        numbers.EndLine();
        var pairs = numbers.Whole(Array.MaxLength, "the number of pairs");
        numbers.EndLine();

        // The file's own size bounds what is set aside: a wrong header cannot ask for more.
        var room = (int)Math.Min(pairs, (numbers.Length / 6) + 1);
        var unitIds = new List<int>(room);
        var termIds = new List<int>(room);
        var counts = new List<int>(room);
        while (!numbers.AtEnd)
        {
            unitIds.Add(numbers.Whole(units, $"a unit's number, 1 to {NumberFormat.Integer(units)}", 1) - 1);
            termIds.Add(numbers.Whole(terms, $"a term's number, 1 to {NumberFormat.Integer(terms)}", 1) - 1);
            counts.Add(numbers.Whole(int.MaxValue, "a count of 1 or more", 1));
            numbers.EndLine();
        }

        if (unitIds.Count != pairs)
        {
            throw new InputException(new Problem(
                path, $"{NumberFormat.Integer(unitIds.Count)} pairs", $"the {NumberFormat.Integer(pairs)} that its third line promises",
                "The file is cut off or was put together wrongly: write it again."));
        }

        return Sorted(path, units, terms, unitIds, termIds, counts);
    }

    private static BagOfWords Sorted(string path, int units, int terms, List<int> unitIds, List<int> termIds, List<int> counts)
    {
        var starts = new int[units + 1];
        foreach (var unit in unitIds)
        {
            starts[unit + 1]++;
        }

        for (var d = 0; d < units; d++)
        {
            starts[d + 1] += starts[d];
        }

        var next = starts[..units];
        var sortedTerms = new int[termIds.Count];
        var sortedCounts = new int[termIds.Count];
        for (var i = 0; i < unitIds.Count; i++)
        {
            var place = next[unitIds[i]]++;
            sortedTerms[place] = termIds[i];
            sortedCounts[place] = counts[i];
        }

        var used = 0;
        for (var d = 0; d < units; d++)
        {
            var begin = starts[d];
            var end = starts[d + 1];
            Array.Sort(sortedTerms, sortedCounts, begin, end - begin);
            starts[d] = used;
            for (var i = begin; i < end; i++)
            {
                if (used > starts[d] && sortedTerms[used - 1] == sortedTerms[i])
                {
                    sortedCounts[used - 1] = Sum(path, sortedCounts[used - 1], sortedCounts[i]);
                    continue;
                }

                sortedTerms[used] = sortedTerms[i];
                sortedCounts[used++] = sortedCounts[i];
            }
        }

        starts[units] = used;
        return new BagOfWords(terms, starts, sortedTerms[..used], sortedCounts[..used]);
    }

    private static int Sum(string path, int a, int b) => (long)a + b <= int.MaxValue
        ? a + b
        : throw new InputException(new Problem(path, "a pair whose counts add up to more than 2147483647", "smaller counts", "Check how the counts were made."));
}
