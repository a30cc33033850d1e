namespace PolicyMiner.Documents.Clauses;

/// <summary>Tells headings from sentences by the shape of a line.</summary>
internal static class LineShape
{
    private const int MaxHeading = 40;
    private const int MaxBareHeading = 30;

    /// <summary>A short line without number and without any end punctuation, such as 工作目标; a table's row is none.</summary>
    public static bool IsBareHeading(ReadOnlySpan<char> line)
        => line.Length <= MaxBareHeading && !IsEnd(line[^1]) && line.IndexOfAny("。；，|\t") < 0;

    /// <summary>
    /// Splits what follows a marker into heading and body: 一、总体要求 is all heading; （四）强化宣传引导。面向… has its heading before the first full
    /// stop; 第一条（目的和依据） has it in brackets.
    /// </summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">Where the marker ends.</param>
    /// <param name="end">Where the line ends.</param>
    /// <param name="kind">What the clause is.</param>
    /// <returns>Heading (length 0: none) and the start of the body (<paramref name="end"/>: none).</returns>
    public static (int HeadingStart, int HeadingLength, int BodyStart) Split(string text, int start, int end, ClauseKind kind)
    {
        start = SkipBlanks(text, start, end);
        var line = text.AsSpan(start, end - start);
        if (line.IsEmpty)
        {
            return (start, 0, end);
        }

        switch (kind)
        {
            case ClauseKind.Part or ClauseKind.Chapter or ClauseKind.Section:
                return (start, line.Length, end);
            case ClauseKind.Article:
                return Bracketed(text, start, end) ?? (start, 0, start);
            case ClauseKind.Item or ClauseKind.SubItem:
                return (start, 0, start);
            default:
                return Outline(text, start, end);
        }
    }

    private static (int HeadingStart, int HeadingLength, int BodyStart)? Bracketed(string text, int start, int end)
    {
        var close = text[start] switch { '（' => '）', '(' => ')', '【' => '】', '[' => ']', _ => '\0' };
        if (close == '\0')
        {
            return null;
        }

        var length = text.AsSpan(start, end - start).IndexOf(close) - 1;
        return length is > 0 and <= MaxHeading ? (start + 1, length, SkipBlanks(text, start + length + 2, end)) : null;
    }

    private static (int HeadingStart, int HeadingLength, int BodyStart) Outline(string text, int start, int end)
    {
        var line = text.AsSpan(start, end - start);
        var stop = line.IndexOfAny('。', '\t');
        var hasMore = stop >= 0 && SkipBlanks(text, start + stop + 1, end) < end;
        if (!hasMore)
        {
            // One phrase: a heading when short; with a full stop it may also be a one-sentence point, which says who does what and so has a comma.
            var isHeading = stop < 0
                ? line.Length <= MaxHeading && line.IndexOfAny("；：:;") < 0 && line[^1] is not ('，' or '、')
                : line.Length <= MaxBareHeading && line.IndexOfAny("，；：:;") < 0;
            return isHeading ? (start, stop < 0 ? line.Length : stop, end) : (start, 0, start);
        }

        // A heading that runs into its text may have a comma (简政放权，放管结合) but no colon or semicolon.
        return stop <= MaxHeading && line[..stop].IndexOfAny("；：:;") < 0
            ? (start, stop, SkipBlanks(text, start + stop + 1, end))
            : (start, 0, start);
    }

    private static bool IsEnd(char c) => c is '。' or '；' or '：' or '，' or '、' or '！' or '？' or '”' or '.' or ';' or ':' or ',' or '!' or '?';

    private static int SkipBlanks(string text, int from, int end)
    {
        while (from < end && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        return from;
    }
}
