using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PolicyMiner.Documents.Readers;

/// <summary>Puts the pages of a PDF together: page numbers and running heads marked, broken lines joined, blanks between Chinese and digits closed.</summary>
internal static partial class PdfText
{
    /// <summary>Joins pages.</summary>
    /// <param name="pages">Text of each page, as laid out.</param>
    /// <param name="counts">Takes how many characters were normalised; may be null.</param>
    public static (string Text, IReadOnlyList<CleaningSpan> Marked) Join(string[] pages, NormalizationCounts? counts = null)
    {
        var lines = pages.Select(p => TextNormalizer.Normalize(p, counts).Split('\n')).ToArray();
        var repeated = RunningHeads(lines);
        var kept = new StringBuilder();
        var removed = new List<string>();
        for (var page = 0; page < lines.Length; page++)
        {
            var (first, last) = Ends(lines[page]);
            while (first <= last && IsEdgeMatter(lines[page][first], page, repeated))
            {
                AddTo(removed, lines[page][first++]);
            }

            var below = new List<string>();
            while (last >= first && IsEdgeMatter(lines[page][last], page, repeated))
            {
                AddTo(below, lines[page][last--]);
            }

            removed.AddRange(Enumerable.Reverse(below));
            for (var i = first; i <= last; i++)
            {
                kept.Append(Gap().Replace(lines[page][i], string.Empty)).Append('\n');
            }
        }

        // What stood at the edges of pages comes first, marked: in place it would cut the sentence that goes on over the page.
        var body = TextUnwrapper.Unwrap(kept.ToString());
        var edges = removed.Count == 0 ? string.Empty : string.Join('\n', removed) + "\n";
        return (edges + body, removed.Count == 0 ? [] : [new CleaningSpan(CleaningRules.PageNumber, edges.TrimEnd('\n'), 0, edges.Length - 1)]);
    }

    private static bool IsEdgeMatter(string line, int page, HashSet<string> repeated)
        => string.IsNullOrWhiteSpace(line) || IsPageNumber(line, page) || repeated.Contains(Key(line));

    private static void AddTo(List<string> lines, string line)
    {
        if (!string.IsNullOrWhiteSpace(line))
        {
            lines.Add(line.Trim());
        }
    }

    // Lines at the top or bottom of three pages or more, but for their digits.
    private static HashSet<string> RunningHeads(string[][] pages)
    {
        const int MinPages = 3;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            var (first, last) = Ends(page);
            if (first > last)
            {
                continue;
            }

            foreach (var key in new[] { Key(page[first]), Key(page[last]) }.Where(static k => k.Length > 0).Distinct(StringComparer.Ordinal))
            {
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        return counts.Where(c => c.Value >= MinPages && c.Value * 2 > pages.Length).Select(static c => c.Key).ToHashSet(StringComparer.Ordinal);
    }

    private static (int First, int Last) Ends(string[] page)
        => (Array.FindIndex(page, static l => !string.IsNullOrWhiteSpace(l)) is >= 0 and var first ? first : 0, Array.FindLastIndex(page, static l => !string.IsNullOrWhiteSpace(l)));

    // A line of nothing but the page's number, counted from any start.
    private static bool IsPageNumber(string line, int page)
        => int.TryParse(line.AsSpan().Trim("-—–－ "), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && Math.Abs(number - page - 1) <= 30;

    private static string Key(string line) => string.Concat(line.Where(static c => !char.IsWhiteSpace(c) && !char.IsAsciiDigit(c)));

    // pdftotext sets a blank wherever the font changes: 2004 年 5 月.
    [GeneratedRegex(@"(?<=[\u3001-\u9FFF\uFF01-\uFF5E]) (?=[0-9A-Za-z])|(?<=[0-9A-Za-z%]) (?=[\u3001-\u9FFF\uFF01-\uFF5E])", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();
}
