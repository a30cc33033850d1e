using System.Text;
using AngleSharp.Dom;
using PolicyMiner.Documents.Structure;

namespace PolicyMiner.Documents.Readers;

/// <summary>
/// Lays out a page as lines of text and finds its main part: the innermost element that holds nearly all sentences of the page.
/// </summary>
internal sealed class HtmlText
{
    private static readonly HashSet<string> Invisible = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "head", "iframe", "object", "embed", "svg", "canvas", "select", "option", "button", "input", "textarea", "audio", "video", "map", "title",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre",
        "center", "form", "fieldset", "address", "hr", "figure", "figcaption", "body", "html", "caption",
    };

    private readonly StringBuilder _text = new();
    private readonly List<(int Start, IElement Element)> _lines = [];
    private IElement? _lineElement;
    private readonly Stack<bool> _cells = new();
    private bool _pendingBlank;

    private readonly NormalizationCounts? _counts;

    private HtmlText(NormalizationCounts? counts) => _counts = counts;

    /// <summary>Extracts the text of a page, and the stretches of it that are furniture.</summary>
    public static (string Text, IReadOnlyList<CleaningSpan> Marked) Extract(IDocument page, NormalizationCounts? counts = null)
    {
        var root = page.Body ?? page.DocumentElement;
        if (root is null)
        {
            return (string.Empty, []);
        }

        var layout = new HtmlText(counts);
        layout.Walk(root);
        layout.EndLine();
        var text = layout._text.ToString();
        return (text, layout.Mark(text, HtmlMainPart.Of(root)));
    }

    // A walk without recursion: pages can nest as deep as they like.
    private void Walk(IElement root)
    {
        INode? node = root;
        while (node is not null)
        {
            var descend = Enter(node);
            if (descend && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            if (descend)
            {
                Leave(node);
            }

            while (node is not null && node != root && node.NextSibling is null)
            {
                node = node.Parent;
                if (node is not null && node != root)
                {
                    Leave(node);
                }
            }

            node = node == root ? null : node?.NextSibling;
        }
    }

    private bool Enter(INode node)
    {
        if (node is IText text)
        {
            AddText(text.Data, text.ParentElement);
            return false;
        }

        if (node is not IElement element || Invisible.Contains(element.LocalName) || IsHidden(element))
        {
            return false;
        }

        if (element.LocalName == "br")
        {
            EndLine();
            return false;
        }

        if (element.LocalName is "td" or "th")
        {
            _cells.Push(IsDataCell(element));
        }
        else if (Blocks.Contains(element.LocalName))
        {
            EndBlock(element);
        }

        return true;
    }

    private void Leave(INode node)
    {
        if (node is not IElement element)
        {
            return;
        }

        if (element.LocalName is "td" or "th")
        {
            // The cells of a row make one line; blocks inside a cell do not break it.
            _pendingBlank = false;
            _cells.TryPop(out _);
            if (_lineElement is not null)
            {
                _text.Append('\t');
            }
        }
        else if (Blocks.Contains(element.LocalName))
        {
            EndBlock(element);
        }
    }

    private void EndBlock(IElement element)
    {
        if (element.LocalName != "tr" && _cells.Count > 0 && _cells.Peek())
        {
            _pendingBlank = _lineElement is not null;
            return;
        }

        EndLine();
    }

    // Old pages are laid out with tables: a cell that holds much text or another table is layout, one with a few words is data.
    private static bool IsDataCell(IElement cell)
    {
        const int MaxCharacters = 400;
        var characters = 0;
        foreach (var node in HtmlNodes.InOrder(cell).Skip(1))
        {
            characters += node is IText text ? text.Data.Length : 0;
            if (characters > MaxCharacters || node is IElement { LocalName: "table" })
            {
                return false;
            }
        }

        return cell.ParentElement is null || cell.ParentElement.Children.Length > 1;
    }

    private static bool IsHidden(IElement element)
        => element.HasAttribute("hidden") || (element.GetAttribute("style") is { } style && style.Replace(" ", string.Empty, StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));

    private void AddText(string data, IElement? parent)
    {
        foreach (var c in TextNormalizer.Normalize(data, _counts))
        {
            if (c is ' ' or '\n' or '\t')
            {
                _pendingBlank |= _lineElement is not null;
                continue;
            }

            if (_lineElement is null)
            {
                _lineElement = parent;
                _lines.Add((_text.Length, parent!));
            }
            else if (_pendingBlank && _text.Length > 0 && _text[^1] is not ('\t' or '\n'))
            {
                _text.Append(' ');
            }

            _pendingBlank = false;
            _text.Append(c);
        }
    }

    private void EndLine()
    {
        _pendingBlank = false;
        if (_lineElement is not null)
        {
            _text.Append('\n');
            _lineElement = null;
        }
    }

    private List<CleaningSpan> Mark(string text, HtmlMainPart main)
    {
        var marked = new List<CleaningSpan>();
        for (var i = 0; i < _lines.Count; i++)
        {
            var (start, element) = _lines[i];
            var end = i + 1 < _lines.Count ? _lines[i + 1].Start : text.Length;
            var line = text[start..end].TrimEnd('\n', '\t', ' ');
            var place = main.PlaceOf(element);
            if (place.IsFurniture || (!place.IsInside && !IsOutsideMatter(line)))
            {
                marked.Add(new CleaningSpan(CleaningRules.WebFurniture, line, start, line.Length));
            }
        }

        return marked;
    }

    // Above the main part stand the title and the index table; they are told apart later.
    private static bool IsOutsideMatter(string line)
        => Genres.FromTitle(line) is not null || LinePatterns.DocumentNumber(line) is not null
            || line.Split('\t').Any(static cell => cell.IndexOfAny(['：', ':']) is > 0 and var colon && IndexKeys.Contains(string.Concat(cell[..colon].Where(static c => !char.IsWhiteSpace(c)))));
}
