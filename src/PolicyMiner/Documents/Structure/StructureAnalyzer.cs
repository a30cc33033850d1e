using PolicyMiner.Documents.Clauses;

namespace PolicyMiner.Documents.Structure;

/// <summary>
/// Takes the structure of an official document (公文) apart: head, body, signature, and the texts that it carries or attaches. Lines that are not body
/// are marked with the rule that knows them; nothing is removed here.
/// </summary>
internal sealed class StructureAnalyzer
{
    private readonly List<SourceLine> _lines;
    private readonly string? _expectedTitle;

    private StructureAnalyzer(List<SourceLine> lines, string? expectedTitle)
    {
        _lines = lines;
        _expectedTitle = expectedTitle;
    }

    /// <summary>Analyses the lines of a file and marks them.</summary>
    /// <param name="lines">The lines; rules that a reader has set stay.</param>
    /// <param name="expectedTitle">The title that the metadata tell, or null.</param>
    /// <returns>The texts of the file, in order; the first is the document itself.</returns>
    public static List<AnalyzedPart> Analyze(List<SourceLine> lines, string? expectedTitle) => new StructureAnalyzer(lines, expectedTitle).Analyze();

    private List<AnalyzedPart> Analyze()
    {
        MarkSingleLines();
        MarkContents();
        var end = MarkInterpretation();
        var head = PartHeadReader.Read(_lines, 0, end, _expectedTitle);
        var title = IndexKeys.Title(head.Index);
        if (head.Title is null && head.OrderKind is null && title is not null)
        {
            head.Title = title;
        }

        var carrier = head.Title is null ? null : CarrierTitle.Read(head.Title);
        var signature = SignatureFinder.Find(_lines, head.BodyStart, end);
        var mainEnd = signature is not null ? signature.End : FirstAttachment(head, carrier, end);
        var main = new AnalyzedPart { Kind = TextPartKind.Main, Start = 0, End = mainEnd, Head = head, Signature = signature };
        MarkEnd(main, end);
        mainEnd = SkipMarked(mainEnd, end);
        var parts = new List<AnalyzedPart> { main };
        AddParts(parts, mainEnd, end, carrier);
        return parts;
    }

    /// <summary>What is known from the line alone.</summary>
    private void MarkSingleLines()
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            var text = _lines[i].Text;
            if (_lines[i].Rule is not null)
            {
                continue;
            }

            if (LinePatterns.BeginsImprint(text))
            {
                MarkImprint(i);
            }
            else
            {
                _lines[i].Rule = LinePatterns.IsNote(text) ? CleaningRules.Note
                    : LinePatterns.IsPageNumber(text) ? CleaningRules.PageNumber
                    : LinePatterns.IsPrintLine(text) ? CleaningRules.Imprint
                    : LinePatterns.IsContact(text) ? CleaningRules.Contact
                    : LinePatterns.IsWebFurniture(text) ? CleaningRules.WebFurniture
                    : null;
            }
        }
    }

    // 抄送 runs over several lines, to a full stop or the print line.
    private void MarkImprint(int first)
    {
        const int MaxLines = 6;
        var i = first;
        do
        {
            _lines[i].Rule = CleaningRules.Imprint;
            i++;
        }
        while (i < Math.Min(first + MaxLines, _lines.Count) && ImprintGoesOn(_lines[i - 1].Text, _lines[i].Text, i - 1 == first));
    }

    private static bool ImprintGoesOn(string line, string next, bool isFirst)
        => (line[^1] is '，' or '、' or '；' || (isFirst && line[^1] is '：' or ':' && line.StartsWith('抄')))
            && ClauseMarker.Read(next) is null && !LinePatterns.IsAttachmentMarker(next) && LinePatterns.DocumentNumber(next) is null;

    // A table of contents lists headings that come again below; it ends where the first of them does.
    private void MarkContents()
    {
        const int MaxLines = 400;
        for (var i = 0; i < _lines.Count; i++)
        {
            if (LinePatterns.IsContentsHead(_lines[i].Text) && i + 1 < _lines.Count)
            {
                var first = ContentsKey(_lines[i + 1].Text);
                var end = i + 2;
                while (end < Math.Min(_lines.Count, i + MaxLines) && ContentsKey(_lines[end].Text) != first)
                {
                    end++;
                }

                if (end >= Math.Min(_lines.Count, i + MaxLines))
                {
                    end = i + 1;
                }

                for (var k = i; k < end; k++)
                {
                    _lines[k].Rule = CleaningRules.Contents;
                }

                i = end - 1;
            }
            else if (_lines[i].Rule is null && LinePatterns.IsContentsEntry(_lines[i].Text))
            {
                _lines[i].Rule = CleaningRules.Contents;
            }
        }
    }

    private static string ContentsKey(string line) => string.Concat(line.TrimEnd("0123456789.…·- —()（）".ToCharArray()).Where(static c => !char.IsWhiteSpace(c)));

    /// <summary>Marks an explanation printed below the document, and gives the end of what stands before it.</summary>
    private int MarkInterpretation()
    {
        for (var i = _lines.Count / 2; i < _lines.Count; i++)
        {
            if (i == 0 || !LinePatterns.IsInterpretationHead(_lines[i].Text))
            {
                continue;
            }

            for (var k = i; k < _lines.Count; k++)
            {
                _lines[k].Rule ??= CleaningRules.Interpretation;
            }

            return i;
        }

        return _lines.Count;
    }

    // Without a signature the document ends where an attachment begins, or the text that the title says it carries.
    private int FirstAttachment(PartHead head, CarrierTitle? carrier, int end)
    {
        for (var i = head.BodyStart; i < end; i++)
        {
            if (LinePatterns.IsAttachmentMarker(_lines[i].Text) || (i > head.BodyStart && carrier?.Carried is { } carried && TitleLinesAt(i, end, carried) > 0))
            {
                return i;
            }
        }

        return end;
    }

    // Number of lines from i that give the title, joined; 0 when they do not.
    private int TitleLinesAt(int i, int end, string title)
    {
        var wanted = Key(title);
        var joined = string.Empty;
        for (var k = i; k < Math.Min(end, i + 4); k++)
        {
            joined += Key(_lines[k].Text);
            if (joined.Length > wanted.Length)
            {
                return 0;
            }

            if (string.Equals(joined, wanted, StringComparison.Ordinal))
            {
                return k - i + 1;
            }
        }

        return 0;
    }

    private static string Key(string title) => string.Concat(Genres.Core(title).Where(char.IsLetterOrDigit));

    /// <summary>Marks a part's signature and its list of attachments.</summary>
    private void MarkEnd(AnalyzedPart part, int end)
    {
        var bodyEnd = part.Signature?.First ?? part.End;
        if (part.Signature is { } signature)
        {
            for (var i = signature.First; i < signature.End; i++)
            {
                _lines[i].Rule ??= LinePatterns.Date(_lines[i].Text) is not null ? CleaningRules.IssueDate : CleaningRules.Signature;
            }
        }

        MarkAttachmentList(part.Head.BodyStart, bodyEnd);
        for (var i = part.End; i < end && (_lines[i].Rule is not null || LinePatterns.IsAttachmentLink(_lines[i].Text)); i++)
        {
            _lines[i].Rule ??= CleaningRules.AttachmentList;
        }
    }

    private void MarkAttachmentList(int start, int end)
    {
        const int MaxLines = 40;
        const int MaxLine = 90;
        for (var i = end - 1; i >= Math.Max(start, end - MaxLines); i--)
        {
            var text = _lines[i].Text;
            if (text.Length > MaxLine || text[^1] == '。')
            {
                return;
            }

            if (LinePatterns.BeginsAttachmentList(text))
            {
                for (var k = i; k < end; k++)
                {
                    _lines[k].Rule ??= CleaningRules.AttachmentList;
                }

                return;
            }
        }
    }

    private int SkipMarked(int i, int end)
    {
        while (i < end && _lines[i].Rule is not null)
        {
            i++;
        }

        return i;
    }

    /// <summary>Splits what follows the document into the texts it carries and attaches.</summary>
    private void AddParts(List<AnalyzedPart> parts, int start, int end, CarrierTitle? carrier)
    {
        var isOrder = parts[0].Head.OrderKind is not null;
        while (start < end)
        {
            var bodyStart = start;
            var oneLineTitle = LinePatterns.AttachmentTitle(_lines[start].Text);
            if (LinePatterns.IsAttachmentMarker(_lines[start].Text))
            {
                _lines[start].Rule = CleaningRules.AttachmentList;
                bodyStart = start + 1;
            }

            var next = NextPart(Math.Max(bodyStart, start) + 1, end);
            var head = PartHeadReader.Read(_lines, bodyStart, next, parts.Count == 1 ? carrier?.Carried : null);
            if (oneLineTitle.Success && bodyStart == start)
            {
                head.Title = oneLineTitle.Groups["title"].Value;
            }

            var isCarried = parts.TrueForAll(static p => p.Kind != TextPartKind.Attachment)
                && (isOrder || (carrier?.Carried is { } carried && (bodyStart == start || head.Title is null || Key(head.Title) == Key(carried))));
            var part = new AnalyzedPart { Kind = isCarried ? TextPartKind.Carried : TextPartKind.Attachment, Start = start, End = next, Head = head };
            part.Signature = SignatureFinder.Find(_lines, head.BodyStart, next);
            MarkEnd(part, next);
            if (!isCarried && head.Title is { } title && LinePatterns.IsFormTitle(title))
            {
                MarkForm(part);
            }

            parts.Add(part);
            start = next;
        }
    }

    private int NextPart(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (_lines[i].Rule is null && (LinePatterns.IsAttachmentMarker(_lines[i].Text) || BeginsAnotherText(i, end)))
            {
                return i;
            }
        }

        return end;
    }

    // A notice may print two texts, one after the other: a title line after a full stop, and numbering that begins anew below it.
    private bool BeginsAnotherText(int i, int end)
    {
        if (i == 0 || _lines[i - 1].Text[^1] != '。' || !LineShape.IsBareHeading(_lines[i].Text) || ClauseMarker.Read(_lines[i].Text) is not null)
        {
            return false;
        }

        var joined = string.Empty;
        for (var k = i; k < Math.Min(end, i + 3) && LineShape.IsBareHeading(_lines[k].Text) && ClauseMarker.Read(_lines[k].Text) is null; k++)
        {
            joined += _lines[k].Text;
            if (joined.Length >= 6 && Genres.FromTitle(joined) is not null)
            {
                return NumberingBeginsAnew(k + 1, i, end);
            }
        }

        return false;
    }

    private bool NumberingBeginsAnew(int below, int above, int end)
    {
        for (var i = below; i < Math.Min(end, below + 6); i++)
        {
            if (ClauseMarker.Read(_lines[i].Text) is { Style: <= MarkerStyle.Chinese } marker)
            {
                return marker.Number == 1 && Enumerable.Range(0, above).Any(k => ClauseMarker.Read(_lines[k].Text) is { } m && m.Style == marker.Style && m.Number > 1);
            }
        }

        return false;
    }

    private void MarkForm(AnalyzedPart part)
    {
        for (var i = part.Start; i < part.End; i++)
        {
            _lines[i].IsTitle = false;
            _lines[i].Rule ??= CleaningRules.Form;
        }
    }
}
