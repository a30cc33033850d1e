using System.Text;
using System.Xml;

namespace PolicyMiner.Documents.Readers;

/// <summary>Lays out the XML of a Word document's part as lines of text, reading forwards only.</summary>
internal sealed class DocxText(DocxNumbering numbering)
{
    private readonly StringBuilder _text = new();
    private readonly List<CleaningSpan> _marked = [];
    private readonly StringBuilder _paragraph = new();
    private int _tableDepth;
    private int _fieldDepth;
    private bool _hidden;
    private string? _style;
    private string? _numberId;
    private int _level;
    private bool _rowHasText;

    /// <summary>How many characters of it were normalised.</summary>
    public NormalizationCounts Normalized { get; } = new();

    /// <summary>Everything read so far.</summary>
    public (string Text, IReadOnlyList<CleaningSpan> Marked) Result() => (_text.ToString(), _marked);

    /// <summary>Reads a part and adds its text.</summary>
    public void Read(Stream part)
    {
        using var xml = SafeXml.Open(part);
        var skipDepth = -1;
        while (xml.Read())
        {
            if (skipDepth >= 0)
            {
                skipDepth = xml.NodeType == XmlNodeType.EndElement && xml.Depth == skipDepth ? -1 : skipDepth;
                continue;
            }

            switch (xml.NodeType)
            {
                case XmlNodeType.Element when IsSkipped(xml):
                    skipDepth = xml.IsEmptyElement ? -1 : xml.Depth;
                    break;
                case XmlNodeType.Element:
                    Begin(xml);
                    break;
                case XmlNodeType.EndElement:
                    End(xml.LocalName);
                    break;
            }
        }

        EndParagraph();
    }

    // Deleted and moved text, the older copy of a drawing (Fallback), the instructions of a field, ruby above characters, the marks between notes.
    private static bool IsSkipped(XmlReader xml) => xml.LocalName switch
    {
        "del" or "moveFrom" or "Fallback" or "instrText" or "delText" or "rt" or "delInstrText" or "pPrChange" or "rPrChange" or "sectPr" or "tabs" => true,
        "footnote" or "endnote" => Attribute(xml, "type") is "separator" or "continuationSeparator" or "continuationNotice",
        _ => false,
    };

    private void Begin(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "p":
                EndTextBoxBefore();
                (_style, _numberId, _level) = (null, null, -1);
                if (xml.IsEmptyElement)
                {
                    EndParagraph();
                }

                break;
            case "pStyle":
                _style = Attribute(xml, "val");
                break;
            case "numId":
                _numberId = Attribute(xml, "val");
                break;
            case "ilvl":
                _level = int.TryParse(Attribute(xml, "val"), out var level) ? Math.Clamp(level, 0, 8) : 0;
                break;
            case "r":
                _hidden = false;
                break;
            case "vanish":
                _hidden = Attribute(xml, "val") is not ("0" or "false" or "off");
                break;
            case "t":
                AddText(xml);
                break;
            case "tab" when xml.Depth > 0:
                Append(" ");
                break;
            case "br" or "cr":
                Append("\n");
                break;
            case "noBreakHyphen":
                Append("-");
                break;
            case "tbl":
                EndParagraph();
                _tableDepth++;
                break;
            case "fldChar":
                _fieldDepth += Attribute(xml, "fldCharType") switch { "begin" => 1, "end" when _fieldDepth > 0 => -1, _ => 0 };
                break;
        }
    }

    // A text box stands inside a paragraph: what came before it in the paragraph is a line of its own.
    private void EndTextBoxBefore()
    {
        if (_paragraph.Length > 0)
        {
            EndParagraph();
        }
    }

    private void AddText(XmlReader xml)
    {
        if (!xml.IsEmptyElement && xml.Read() && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
        {
            Append(xml.Value);
        }
    }

    private void Append(string text)
    {
        if (!_hidden)
        {
            _paragraph.Append(text);
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "p":
                EndParagraph();
                break;
            case "tc" when _tableDepth > 0:
                _text.Append('\t');
                break;
            case "tr" when _tableDepth > 0:
                EndRow();
                break;
            case "tbl":
                _tableDepth = Math.Max(0, _tableDepth - 1);
                break;
        }
    }

    private void EndParagraph()
    {
        var text = TextNormalizer.Normalize(_paragraph.ToString(), Normalized);
        _paragraph.Clear();
        var number = numbering.Next(_style, _numberId, _level, isEmpty: string.IsNullOrWhiteSpace(text));
        var style = _style;
        (_style, _numberId, _level) = (null, null, -1);
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        if (_tableDepth > 0)
        {
            // A row is one line: the paragraphs of a cell are parted by blanks.
            var cell = (number + text).Replace('\n', ' ').Replace('\t', ' ').Trim();
            _text.Append(_rowHasText && _text.Length > 0 && _text[^1] is not ('\t' or '\n') ? " " : string.Empty).Append(cell);
            _rowHasText = true;
            return;
        }

        var start = _text.Length;
        _text.Append(number).Append(text.TrimEnd('\n')).Append('\n');
        if (style is not null && style.StartsWith("TOC", StringComparison.OrdinalIgnoreCase))
        {
            _marked.Add(new CleaningSpan(CleaningRules.Contents, _text.ToString(start, _text.Length - start - 1), start, _text.Length - start - 1));
        }
    }

    private void EndRow()
    {
        if (_tableDepth > 1)
        {
            return;
        }

        while (_text.Length > 0 && _text[^1] == '\t')
        {
            _text.Length--;
        }

        if (_rowHasText)
        {
            _text.Append('\n');
        }

        _rowHasText = false;
    }

    private static string? Attribute(XmlReader xml, string name)
    {
        for (var i = 0; i < xml.AttributeCount; i++)
        {
            xml.MoveToAttribute(i);
            if (xml.LocalName == name)
            {
                var value = xml.Value;
                xml.MoveToElement();
                return value;
            }
        }

        xml.MoveToElement();
        return null;
    }
}
