namespace PolicyMiner.Documents.Readers;

/// <summary>Tells how deep a page nests before it is parsed: the time that a parser takes grows with the square of the depth.</summary>
internal static class HtmlNesting
{
    /// <summary>Deepest nesting read; pages of governments reach a hundred.</summary>
    public const int MaxDepth = 5000;

    // Elements without content, or that the next one of their kind ends.
    private static readonly HashSet<string> Unnested = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "li", "dt", "dd", "option", "tr", "td", "th", "tbody", "thead", "tfoot", "br", "img", "meta", "link", "input", "hr", "col", "area", "base", "embed", "param", "source", "wbr",
    };

    /// <summary>Whether elements of one name stand open more than <see cref="MaxDepth"/> times at once.</summary>
    public static bool IsTooDeep(ReadOnlySpan<char> html)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var names = open.GetAlternateLookup<ReadOnlySpan<char>>();
        var unnested = Unnested.GetAlternateLookup<ReadOnlySpan<char>>();
        while (html.IndexOf('<') is >= 0 and var tag)
        {
            html = html[(tag + 1)..];
            var isEnd = html.StartsWith("/");
            var start = isEnd ? 1 : 0;
            var end = start;
            while (end < html.Length && end - start < 20 && char.IsAsciiLetterOrDigit(html[end]))
            {
                end++;
            }

            var name = html[start..end];
            if (name.IsEmpty || !char.IsAsciiLetter(name[0]) || unnested.Contains(name))
            {
                continue;
            }

            names.TryGetValue(name, out var depth);
            names[name] = isEnd ? Math.Max(0, depth - 1) : depth + 1;
            if (depth >= MaxDepth && !isEnd)
            {
                return true;
            }
        }

        return false;
    }
}
