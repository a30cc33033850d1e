using PolicyMiner.Documents.Clauses;

namespace PolicyMiner.Documents.Structure;

/// <summary>Reads the head of a text: everything above its first sentence.</summary>
internal sealed class PartHeadReader
{
    private const int MaxTitleLine = 60;
    private const int MaxTitleLines = 6;
    private const int MaxTitleBracket = 24;
    private const int MaxHeadLines = 80;

    private readonly List<SourceLine> _lines;
    private readonly int _end;
    private readonly string? _expectedTitle;
    private readonly PartHead _head = new();
    private bool _inNote;

    private PartHeadReader(List<SourceLine> lines, int end, string? expectedTitle)
    {
        _lines = lines;
        _end = end;
        _expectedTitle = expectedTitle;
    }

    /// <summary>Reads a head, and marks its lines.</summary>
    /// <param name="lines">All lines of the file.</param>
    /// <param name="start">First line of the text.</param>
    /// <param name="end">End (exclusive) of the text.</param>
    /// <param name="expectedTitle">The title that the metadata or the carrier tell, or null.</param>
    public static PartHead Read(List<SourceLine> lines, int start, int end, string? expectedTitle)
    {
        var reader = new PartHeadReader(lines, end, expectedTitle);
        reader._head.BodyStart = reader.ReadLines(start);
        return reader._head;
    }

    private int ReadLines(int start)
    {
        var i = start;
        while (i < _end && i - start < MaxHeadLines)
        {
            var taken = TakeLine(i);
            if (taken == 0)
            {
                break;
            }

            i += taken;
        }

        if (i < _end && LinePatterns.IsAddressee(_lines[i].Text) && ClauseMarker.Read(_lines[i].Text) is null)
        {
            _lines[i].Rule ??= CleaningRules.Addressee;
            i++;
        }

        return i;
    }

    /// <summary>Takes what begins at a line.</summary>
    /// <returns>Lines taken; 0 when the body begins.</returns>
    private int TakeLine(int i)
    {
        var line = _lines[i];
        if (line.Rule is not null)
        {
            // 发布日期 is furniture below a title and a fact above it.
            return line.Rule == CleaningRules.WebFurniture && TakeIndex(i) is > 0 and var found ? found : 1;
        }

        if (_head.Title is not null && string.Equals(Key(line.Text), Key(_head.Title), StringComparison.Ordinal))
        {
            return Mark(line, CleaningRules.HeadMatter);
        }

        if (TakeIndex(i) is > 0 and var indexLines)
        {
            return indexLines;
        }

        if (LinePatterns.IsHeadMatter(line.Text))
        {
            return Mark(line, CleaningRules.HeadMatter);
        }

        if (LinePatterns.DocumentNumber(line.Text) is { } number && LinePatterns.OrderHead(line.Text) is not { Success: true })
        {
            _head.Number ??= number;
            return Mark(line, CleaningRules.DocumentNumber);
        }

        if (LinePatterns.IsRedHead(line.Text))
        {
            _head.Issuer ??= Compact(line.Text).Replace("文件", string.Empty, StringComparison.Ordinal);
            return Mark(line, CleaningRules.RedHead);
        }

        if (TakeOrder(i) is > 0 and var orderLines)
        {
            return orderLines;
        }

        if (TakeAdoptionNote(line))
        {
            return 1;
        }

        if (LinePatterns.Date(line.Text) is { } date)
        {
            _head.Date ??= date.Date;
            return Mark(line, CleaningRules.IssueDate);
        }

        if (LinePatterns.IsPerson(line.Text) || (_head.Title is not null && LinePatterns.IsSpeechNote(line.Text)))
        {
            _head.Date ??= ChineseDate.FindFirst(line.Text)?.Date;
            return Mark(line, CleaningRules.AdoptionNote);
        }

        return _head.Title is null && _head.OrderKind is null ? TakeTitle(i) : 0;
    }

    private static int Mark(SourceLine line, string rule)
    {
        line.Rule = rule;
        return 1;
    }

    // 发文机关：国务院, one pair or several on a line; the value may stand on the next line.
    private int TakeIndex(int i)
    {
        var cells = _lines[i].Text.Split('\t', StringSplitOptions.TrimEntries);
        var found = 0;
        for (var c = 0; c < cells.Length; c++)
        {
            var colon = cells[c].AsSpan().IndexOfAny('：', ':');
            var key = colon > 0 ? Compact(cells[c][..colon]) : string.Empty;
            if (!IndexKeys.Contains(key))
            {
                continue;
            }

            found++;
            var value = cells[c][(colon + 1)..].Trim();
            value = value.Length == 0 && c + 1 < cells.Length ? cells[++c] : value;
            if (value.Length > 0)
            {
                _head.Index.TryAdd(key, value);
            }
        }

        if (found == 0)
        {
            return 0;
        }

        _lines[i].Rule = CleaningRules.HeadMatter;
        return cells.Length == 1 && _lines[i].Text[^1] is '：' or ':' ? 1 + TakeIndexValue(i) : 1;
    }

    private int TakeIndexValue(int i)
    {
        if (i + 1 >= _end)
        {
            return 0;
        }

        var value = _lines[i + 1].Text;
        var isValue = LinePatterns.DocumentNumber(value) is not null || LinePatterns.Date(value) is not null || (IssuingBody.IsName(value) && value.Length <= 20) || IndexKeys.IsIndexNumber(value);
        if (!isValue)
        {
            return 0;
        }

        _head.Index.TryAdd(Compact(_lines[i].Text.TrimEnd('：', ':')), value);
        _lines[i + 1].Rule = CleaningRules.HeadMatter;
        return 1;
    }

    // 中华人民共和国国务院令 / 第707号, on one line or two.
    private int TakeOrder(int i)
    {
        var match = LinePatterns.OrderHead(_lines[i].Text);
        if (!match.Success || _head.Title is not null || _head.OrderKind is not null)
        {
            return 0;
        }

        var hasNumber = match.Groups["number"].Success;
        var numberBelow = !hasNumber && i + 1 < _end && LinePatterns.IsSerialNumber(_lines[i + 1].Text);
        if (!hasNumber && !numberBelow)
        {
            return 0;
        }

        _head.OrderKind = match.Groups["kind"].Value;
        _head.Issuer ??= Compact(match.Groups["body"].Value).Replace("中华人民共和国国务院", "国务院", StringComparison.Ordinal);
        _head.Number ??= Compact(_lines[i].Text + (numberBelow ? _lines[i + 1].Text : string.Empty));
        _lines[i].Rule = CleaningRules.RedHead;
        if (!numberBelow)
        {
            return 1;
        }

        _lines[i + 1].Rule = CleaningRules.DocumentNumber;
        return 2;
    }

    private bool TakeAdoptionNote(SourceLine line)
    {
        // The note under a carried text: （民政部　一九九七年一月二十八日）.
        var inside = line.Text.Trim('（', '）', '(', ')');
        var isSigned = line.Text[0] is '（' or '(' && SignatureFinder.SplitSignedDate(inside) is not null;
        var takes = isSigned || LinePatterns.IsAdoptionNote(line.Text) || (_inNote && LinePatterns.ContinuesAdoptionNote(line.Text));
        if (!takes || (_head.Title is null && _head.AdoptionNotes.Count == 0 && !isSigned && line.Text[0] is not ('（' or '(')))
        {
            _inNote = false;
            return false;
        }

        if (isSigned && SignatureFinder.SplitSignedDate(inside) is { } signed)
        {
            _head.Issuer ??= signed.Name;
            _head.Date ??= signed.Date.Date;
        }

        _inNote = true;
        _head.AdoptionNotes.Add(line.Text);
        line.Rule = CleaningRules.AdoptionNote;
        return true;
    }

    private int TakeTitle(int i)
    {
        var count = 0;
        var joined = string.Empty;
        var complete = 0;
        while (i + count < _end && count < MaxTitleLines && CanBeTitle(_lines[i + count], isFirst: count == 0))
        {
            joined = JoinTitle(joined, _lines[i + count].Text);
            count++;
            if ((Matches(joined, _expectedTitle) || (Genres.FromTitle(joined) is not null && IsClosed(joined))) && !GoesOn(i + count))
            {
                complete = count;
                break;
            }
        }

        if (count == 0)
        {
            return 0;
        }

        // No line ends like a title: the first is the likeliest one.
        count = complete > 0 ? complete : 1;
        _head.Title = string.Empty;
        for (var k = i; k < i + count; k++)
        {
            _lines[k].IsTitle = true;
            _head.Title = JoinTitle(_head.Title, _lines[k].Text);
        }

        return count;
    }

    /// <summary>Joins two lines of a title; words of other scripts keep a blank between them.</summary>
    public static string JoinTitle(string first, string second)
    {
        var next = TextNormalizer.CloseSpacedHan(second);
        return first.Length > 0 && char.IsAsciiLetterOrDigit(first[^1]) && char.IsAsciiLetterOrDigit(next[0]) ? first + " " + next : first + next;
    }

    // A title never ends inside 《 》.
    private static bool IsClosed(string title)
        => title.AsSpan().Count('《') == title.AsSpan().Count('》') && title.AsSpan().Count('（') == title.AsSpan().Count('）') && title.AsSpan().Count('“') == title.AsSpan().Count('”');

    // The next line begins in the middle of a phrase.
    private bool GoesOn(int i)
    {
        if (i >= _end || !CanBeTitle(_lines[i], isFirst: false))
        {
            return false;
        }

        var text = _lines[i].Text;
        return text[0] is '（' or '('
            ? text.Length <= MaxTitleBracket && text[^1] is '）' or ')' && ChineseDate.FindFirst(text) is null
            : text[0] is '的' or '和' or '及' or '与' or '暨' || text.StartsWith("报告", StringComparison.Ordinal);
    }

    private static bool CanBeTitle(SourceLine line, bool isFirst)
    {
        var text = line.Text;
        return line.Rule is null && text.Length <= MaxTitleLine && text[^1] is not ('。' or '；' or '：' or ':' or ';' or '，') && !text.Contains('。', StringComparison.Ordinal) && !text.Contains('\t', StringComparison.Ordinal)
            && !LinePatterns.IsContentsHead(text) && !LinePatterns.IsAttachmentMarker(text) && LinePatterns.Date(text) is null
            && LinePatterns.DocumentNumber(text) is null && (isFirst || !LinePatterns.IsAdoptionNote(text))
            && (ClauseMarker.Read(text) is not { } marker || (isFirst && marker.Style is MarkerStyle.Chinese && Genres.FromTitle(text) is not null));
    }

    private static bool Matches(string title, string? expected)
        => expected is not null && string.Equals(Key(title), Key(expected), StringComparison.Ordinal);

    private static string Key(string title) => string.Concat(Genres.Core(title).Where(char.IsLetterOrDigit));

    private static string Compact(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));
}
