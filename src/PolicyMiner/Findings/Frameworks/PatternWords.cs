namespace PolicyMiner.Findings.Frameworks;

/// <summary>
/// Reads from a pattern which words a text must hold for it to match: 加大.{0,12}(?:投入|经费) needs 加大 and behind it 投入 or 经费. A pattern with anything
/// but plain words, groups of them and gaps needs none, as far as is known.
/// </summary>
internal static class PatternWords
{
    private const string Special = @"\^$.|?*+()[]{}";

    /// <summary>For each step, in the order of the pattern, the words of which one must stand; none for a pattern that is not so simple.</summary>
    public static IReadOnlyList<string[]> Of(string pattern)
    {
        var steps = new List<string[]>();
        var rest = pattern.AsSpan();
        while (rest.Length > 0)
        {
            var length = rest[0] == '.' ? GapLength(rest) : rest.StartsWith("(?:") ? GroupLength(rest, steps) : WordLength(rest, steps);
            if (length == 0)
            {
                return [];
            }

            rest = rest[length..];
        }

        return steps;
    }

    /// <summary>.{0,12}: anything, so no word is needed.</summary>
    private static int GapLength(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf('}');
        return rest.Length > 1 && rest[1] == '{' && end > 0 && rest[2..end].IndexOfAnyExcept("0123456789,") < 0 && !IsRepeated(rest, end + 1) ? end + 1 : 0;
    }

    private static int GroupLength(ReadOnlySpan<char> rest, List<string[]> steps)
    {
        var end = rest.IndexOf(')');
        if (end < 0)
        {
            return 0;
        }

        var words = rest[3..end].ToString().Split('|');
        if (words.Any(w => w.Length == 0 || w.AsSpan().IndexOfAny(Special) >= 0))
        {
            return 0;
        }

        if (end + 1 < rest.Length && rest[end + 1] == '?')
        {
            return IsRepeated(rest, end + 2) ? 0 : end + 2; // (?:财政)?预算 needs none of the group
        }

        steps.Add(words);
        return IsRepeated(rest, end + 1) ? 0 : end + 1;
    }

    private static int WordLength(ReadOnlySpan<char> rest, List<string[]> steps)
    {
        var length = rest.IndexOfAny(Special);
        length = length < 0 ? rest.Length : length;
        if (length == 0 || IsRepeated(rest, length))
        {
            return 0;
        }

        steps.Add([rest[..length].ToString()]);
        return length;
    }

    private static bool IsRepeated(ReadOnlySpan<char> rest, int at) => at < rest.Length && rest[at] is '?' or '*' or '+' or '{';
}
