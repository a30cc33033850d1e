using System.Globalization;
using PolicyMiner.Foundation;

namespace PolicyMiner.Runs;

/// <summary>Topic counts as the user writes them: 12, or 2..20, or 5,10,20, or 2..10,20,40.</summary>
internal static class TopicCountText
{
    private const string Expected = "a topic count (12), a range (2..20) or a rising list (5,10,20) of whole numbers, 1 or more";

    public static IReadOnlyList<int> Parse(string text)
    {
        var counts = new List<int>();
        foreach (var part in text.Split(','))
        {
            var ends = part.Split("..");
            var first = ParseCount(ends[0]);
            var last = ends.Length switch
            {
                1 => first,
                2 => ParseCount(ends[1]),
                _ => throw new FormatException(Expected),
            };
            if (last < first || last > 100_000 || (counts.Count > 0 && first <= counts[^1]))
            {
                throw new FormatException(Expected + "; the smaller number first");
            }

            counts.AddRange(Enumerable.Range(first, last - first + 1));
        }

        return counts;
    }

    public static string Format(IReadOnlyList<int> counts)
        => counts.Count > 2 && counts[^1] - counts[0] == counts.Count - 1
            ? $"{NumberFormat.Integer(counts[0])}..{NumberFormat.Integer(counts[^1])}"
            : string.Join(',', counts.Select(c => NumberFormat.Integer(c)));

    private static int ParseCount(string text)
        => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= 1 ? count : throw new FormatException(Expected);
}
