namespace PolicyMiner.Findings.Frameworks;

/// <summary>Finds where one of many words may begin in a text, by its first character. Safe for several threads.</summary>
internal sealed class WordFinder
{
    private readonly ushort[] _bucketOfFirst = new ushort[char.MaxValue + 1];
    private readonly (string Word, int Id)[][] _buckets;

    /// <summary>Prepares the search; words of one beginning keep their order.</summary>
    public WordFinder(IEnumerable<(string Word, int Id)> words)
    {
        var buckets = new List<(string Word, int Id)[]> { Array.Empty<(string, int)>() };
        foreach (var group in words.GroupBy(w => w.Word[0]))
        {
            _bucketOfFirst[group.Key] = (ushort)buckets.Count;
            buckets.Add([.. group]);
        }

        _buckets = [.. buckets];
    }

    /// <summary>The words that begin with the character at the next place where any may; none when there is no such place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where to begin; becomes the place.</param>
    public ReadOnlySpan<(string Word, int Id)> Next(ReadOnlySpan<char> text, ref int from)
    {
        for (; from < text.Length; from++)
        {
            if (_bucketOfFirst[text[from]] is > 0 and var bucket)
            {
                return _buckets[bucket];
            }
        }

        return [];
    }
}
