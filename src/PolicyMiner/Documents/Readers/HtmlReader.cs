using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using PolicyMiner.Documents.Structure;
using PolicyMiner.Foundation;

namespace PolicyMiner.Documents.Readers;

/// <summary>
/// Web pages: the main text, with menus and the like marked as not body. Scripts, styles and what is hidden are not text at all. The charset is the
/// one that the bytes bear out: the declared one first.
/// </summary>
internal sealed partial class HtmlReader : IDocumentReader
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds => [FileKinds.Html];

    /// <inheritdoc/>
    public IReadOnlyList<SourceDocument> Read(FileContent file)
    {
        var (html, encoding, remark) = PlainTextReader.Decode(file.Bytes, DeclaredCharset(file.Bytes));
        if (HtmlNesting.IsTooDeep(html))
        {
            throw new UnreadableContentException(
                WarningCodes.LimitExceeded, $"a web page whose elements stand in each other more than {NumberFormat.Integer(HtmlNesting.MaxDepth)} times", "Save its text as .txt; no page of a policy is built so.");
        }

        using var page = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(html);
        var counts = new NormalizationCounts();
        var (text, marked) = HtmlText.Extract(page, counts);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new UnreadableContentException(WarningCodes.EmptyDocument, "the web page has no text", "Save the page with its text; pages that a script fills in must be saved from the browser.");
        }

        return
        [
            new SourceDocument(text, encoding) { Marked = marked, Metadata = Meta(page), FallbackTitle = PageTitle(page), Remark = remark, Normalized = counts },
        ];
    }

    private static string? DeclaredCharset(ReadOnlySpan<byte> bytes)
    {
        const int Window = 4096;
        var match = Charset().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Window)]));
        return match.Success ? match.Groups["name"].Value : null;
    }

    // Government websites declare these names by a national standard.
    private static SourceMetadata Meta(IHtmlDocument page)
    {
        string? Value(string name) => page.QuerySelectorAll("meta")
            .FirstOrDefault(m => string.Equals(m.GetAttribute("name"), name, StringComparison.OrdinalIgnoreCase))?.GetAttribute("content") is { } content
            && !string.IsNullOrWhiteSpace(content) ? TextNormalizer.Normalize(content).Trim() : null;

        return new SourceMetadata { Origin = "meta tags", Title = Value("ArticleTitle") };
    }

    // 关于印发…的通知_湖北省教育厅: the name of the site is not the title's.
    private static string? PageTitle(IHtmlDocument page)
    {
        var title = TextNormalizer.Normalize(page.Title ?? string.Empty).Trim();
        var parts = title.Split(['_', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 0 ? null : parts.FirstOrDefault(static p => Genres.FromTitle(p) is not null) ?? parts[0];
    }

    [GeneratedRegex(@"<(meta|\?xml)[^>]{0,300}?(charset|encoding)\s*=\s*[""']?\s*(?<name>[A-Za-z0-9_\-]{2,20})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Charset();
}
