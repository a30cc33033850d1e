using System.Text;
using System.Text.RegularExpressions;

namespace PolicyMiner.Documents.Readers;

/// <summary>Takes the marks of Markdown off a text and leaves what a reader sees.</summary>
internal static partial class MarkdownText
{
    /// <summary>Strips a text; the rows of a table become lines with tabs between the cells.</summary>
    public static string Strip(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var line in Comment().Replace(text, string.Empty).Split('\n'))
        {
            var trimmed = line.Trim();
            if (Fence().IsMatch(trimmed) || Rule().IsMatch(trimmed) || TableRule().IsMatch(trimmed))
            {
                continue;
            }

            result.Append(trimmed.StartsWith('|') && trimmed.Count(static c => c == '|') >= 2 ? Row(trimmed) : Inline(Block().Replace(line.TrimEnd(), string.Empty))).Append('\n');
        }

        return result.ToString();
    }

    /// <summary>Whether a text that is not named as Markdown has its marks all the same: some converters leave them in.</summary>
    public static bool LooksLikeMarkdown(string text) => Signs().Count(text) >= 3;

    private static string Row(string line)
        => string.Join('\t', line.Trim('|').Split('|').Select(static cell => Inline(cell.Trim())));

    private static string Inline(string text)
    {
        if (text.AsSpan().IndexOfAny("[*_`<\\~!") < 0)
        {
            return text;
        }

        text = Image().Replace(text, string.Empty);
        text = Link().Replace(text, "${text}");
        text = Emphasis().Replace(text, "${text}");
        text = Tag().Replace(text, string.Empty);
        return Escape().Replace(text.Replace("`", string.Empty, StringComparison.Ordinal), "${sign}");
    }

    [GeneratedRegex(@"^#{1,6} \S|^\s*\*\*[^*\n]{2,60}\*\*|\[[^\]\n]+\]\(https?://", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Signs();

    [GeneratedRegex("<!--.*?-->", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("^(```|~~~)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^([-*_]\s*){3,}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex TableRule();

    // Headings, quotations and bullets; numbers of lists are part of the text.
    [GeneratedRegex(@"^\s*(#{1,6}\s+|(>\s?)+|[-*+]\s+(\[[ xX]\]\s+)?)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();

    [GeneratedRegex(@"!\[[^\]\n]*\]\([^)\n]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Image();

    [GeneratedRegex(@"\[(?<text>[^\]\n]*)\]\([^)\n]*\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex(@"(\*{1,3}|~~)(?<text>[^*~\n]+)(\*{1,3}|~~)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"</?[a-zA-Z][^<>\n]{0,200}>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\\(?<sign>[\\`*_{}\[\]()#+\-.!|>])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Escape();
}
