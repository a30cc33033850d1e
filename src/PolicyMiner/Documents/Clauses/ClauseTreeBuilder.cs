namespace PolicyMiner.Documents.Clauses;

/// <summary>
/// Builds the clause tree of a text line by line. Numbered lines nest by the way they are numbered; where styles are mixed or a level is
/// left out, what has gone before decides (see FindPlace).
/// </summary>
internal sealed class ClauseTreeBuilder
{
    private readonly string _text;
    private readonly List<ClauseNode> _nodes = [];
    private readonly List<ClauseNode> _open = [];
    private int _partFirst;
    private int _rootParagraphs;
    private int _lastArticle;
    private int[] _lastDecimal = [];
    private string _work = string.Empty;

    private ClauseTreeBuilder(string text) => _text = text;

    /// <summary>Builds the tree.</summary>
    /// <param name="text">The modelled text.</param>
    /// <param name="parts">Its parts, in order; numbering starts anew in each.</param>
    public static ClauseTree Build(string text, IReadOnlyList<TextPart> parts)
    {
        var builder = new ClauseTreeBuilder(text);
        foreach (var part in parts)
        {
            builder.AddPart(part);
        }

        return ClauseCitations.Finish(text, builder._nodes);
    }

    private void AddPart(TextPart part)
    {
        _open.Clear();
        _partFirst = _nodes.Count;
        _rootParagraphs = 0;
        _lastArticle = 0;
        _lastDecimal = [];
        _work = part.Title;
        var position = part.Start;
        while (position < part.End)
        {
            var end = _text.IndexOf('\n', position, part.End - position);
            end = end < 0 ? part.End : end;
            AddLine(position, end, isTitle: position < part.BodyStart);
            position = end + 1;
        }
    }

    private void AddLine(int start, int end, bool isTitle)
    {
        while (start < end && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        if (start == end)
        {
            return;
        }

        if (isTitle)
        {
            AddParagraph(start, end, isHeading: true);
            return;
        }

        if (NextArticle(start, end) is { } split)
        {
            AddSegment(start, split);
            AddLine(split, end, isTitle: false);
            return;
        }

        AddSegment(start, end);
    }

    /// <summary>Where the next article begins inside a line: texts pasted from the web often lose their line ends.</summary>
    private int? NextArticle(int start, int end)
    {
        var line = _text.AsSpan(start, end - start);
        if (line.Length < 200)
        {
            return null;
        }

        var own = ClauseMarker.Read(line) is { Style: MarkerStyle.Article } first ? first.Number : _lastArticle;
        for (var i = 1; i < line.Length - 3; i++)
        {
            if (line[i] == '第' && line[i - 1] is ' ' or '\t' or '。' or '；' or '　'
                && ClauseMarker.Read(line[i..]) is { Style: MarkerStyle.Article, IsCertain: true } marker && marker.Number == own + 1
                && line[i + marker.Length] is ' ' or '\t')
            {
                return start + i;
            }
        }

        return null;
    }

    private void AddSegment(int start, int end)
    {
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        if (ClauseMarker.Read(_text.AsSpan(start, end - start)) is { } marker && IsClause(marker))
        {
            AddMarked(marker, null, start, end);
        }
        else if (DecimalNumber.Read(_text.AsSpan(start, end - start)) is { } number && IsClause(number, start, end))
        {
            _lastDecimal = number.Path;
            AddMarked(new ClauseMarker(MarkerStyle.Decimal, number.Path[^1], number.Length), number, start, end);
        }
        else
        {
            AddParagraph(start, end, LineShape.IsBareHeading(_text.AsSpan(start, end - start)));
        }
    }

    /// <summary>Tells an article from a sentence that begins with the number of another one.</summary>
    private bool IsClause(ClauseMarker marker)
    {
        if (marker.Style != MarkerStyle.Article)
        {
            return true;
        }

        if (marker.Insertion > 0)
        {
            return marker.Number >= _lastArticle;
        }

        // A decision that amends a law quotes its articles under its own 一、二、.
        if (_lastArticle == 0 && marker.Number > 1 && _open.Exists(static n => n.Marker!.Value.Style > MarkerStyle.Article))
        {
            return false;
        }

        if (!marker.IsCertain)
        {
            return marker.Number == _lastArticle + 1;
        }

        return marker.Number > _lastArticle || marker.Number == 1;
    }

    // 4 应急响应 is a clause when 4.1 stands below it or 3 above it; 4.2 when it can follow the number before it, or its chapter has its number.
    private bool IsClause(DecimalNumber number, int start, int end)
    {
        if (number.Path.Length > 1)
        {
            return number.Follows(_lastDecimal) || (number.Path[1] == 1 && _open.Exists(n => n.Marker!.Value.Number == number.Path[0]));
        }

        if (!LineShape.IsBareHeading(_text.AsSpan(start, end - start)))
        {
            return false;
        }

        var next = _text.AsSpan(end).TrimStart();
        var lineEnd = next.IndexOf('\n');
        return (_lastDecimal.Length > 0 && number.Path[0] == _lastDecimal[0] + 1)
            || (DecimalNumber.Read(lineEnd < 0 ? next : next[..lineEnd]) is { } below && below.IsBelow(number.Path) && below.Path[^1] == 1);
    }

    private void AddMarked(ClauseMarker marker, DecimalNumber? number, int start, int end)
    {
        var previous = _nodes.Count > _partFirst ? _nodes[^1] : null;
        var sibling = number is null ? FindPlace(marker, previous) : FindPlace(number);
        var holder = _open.Count > 0 ? _open[^1] : null;
        var inArticle = _open.Exists(static n => n.Kind == ClauseKind.Article);
        var kind = KindOf(marker.Style, inArticle);
        var leadIn = kind is ClauseKind.Item or ClauseKind.SubItem or ClauseKind.OutlinePoint
            ? sibling is not null ? sibling.LeadIn : LeadInOf(previous, holder, inArticle)
            : -1;
        var (headingStart, headingLength, bodyStart) = LineShape.Split(_text, start + marker.Length, end, kind);
        var node = new ClauseNode
        {
            Index = _nodes.Count,
            Parent = inArticle && leadIn >= 0 ? leadIn : holder?.Index ?? -1,
            Kind = kind,
            Marker = marker,
            Decimal = number,
            TellsHolder = number is not null && holder is not null && (holder.Decimal is { } above ? number.IsBelow(above.Path) : IsNumberedAs(holder, number)),
            WorkTitle = _work,
            Start = start,
            End = end,
            HeadingStart = headingStart,
            HeadingLength = headingLength,
            BodyStart = bodyStart,
            LeadIn = leadIn,
        };
        node.Paragraphs = node.HasBody ? 1 : 0;
        node.IsListItem = node.HasBody && headingLength == 0 && (inArticle || (leadIn >= 0 && holder is not null)) && kind != ClauseKind.Article;
        _nodes.Add(node);
        _open.Add(node);
        if (kind == ClauseKind.Article)
        {
            _lastArticle = marker.Number;
        }
    }

    /// <summary>
    /// Closes the clauses that end where this one begins, so that the last open clause is its holder.
    /// A style in use continues where its number goes on; a new style nests below what has just announced it (a heading without text, or a
    /// line that ends in a colon); otherwise the usual order of styles decides.
    /// </summary>
    /// <returns>The clause that this one follows in the same list, or null when it begins a list.</returns>
    private ClauseNode? FindPlace(ClauseMarker marker, ClauseNode? previous)
    {
        var announced = marker.Number == 1 && marker.Style > MarkerStyle.Article && _open.Count > 0 && previous is not null && Announces(previous);
        if (announced && _open[^1].Marker!.Value.Style != marker.Style)
        {
            return null;
        }

        var continued = _open.FindLastIndex(n => n.Marker!.Value.Style == marker.Style && (n.Marker.Value.Number + 1 == marker.Number || (marker.Insertion > 0 && n.Marker.Value.Number == marker.Number)));
        if (continued < 0 && !announced)
        {
            continued = _open.FindLastIndex(n => n.Marker!.Value.Style == marker.Style);
        }

        if (continued >= 0)
        {
            var sibling = _open[continued];
            _open.RemoveRange(continued, _open.Count - continued);
            return sibling;
        }

        // The same style again from 1 after a colon is a list within a list.
        while (!announced && _open.Count > 0 && _open[^1].Marker!.Value.Style >= marker.Style && !HoldsArticles(_open[^1], marker))
        {
            _open.RemoveAt(_open.Count - 1);
        }

        return null;
    }

    /// <summary>The same for a number of a decimal outline, which tells its place itself; the first one nests below what is open.</summary>
    private ClauseNode? FindPlace(DecimalNumber number)
    {
        var holder = _open.FindLastIndex(n => n.Decimal is { } above ? number.IsBelow(above.Path) : IsNumberedAs(n, number));
        var first = holder >= 0 ? holder + 1 : _open.FindIndex(static n => n.Decimal is not null);
        if (first < 0)
        {
            _open.RemoveAll(static n => n.IsListItem);
            return null;
        }

        var sibling = first < _open.Count && _open[first].Decimal?.Path.Length == number.Path.Length ? _open[first] : null;
        _open.RemoveRange(first, _open.Count - first);
        return sibling;
    }

    // 1. above 1.1.
    private static bool IsNumberedAs(ClauseNode node, DecimalNumber number)
        => node.Marker is { Style: MarkerStyle.Arabic } marker && number.Path.Length == 2 && marker.Number == number.Path[0];

    /// <summary>Rules of procedure and the like put articles under headings 一、二、.</summary>
    private static bool HoldsArticles(ClauseNode open, ClauseMarker marker)
        => marker.Style == MarkerStyle.Article && open.Marker!.Value.Style == MarkerStyle.Chinese && !open.HasBody;

    private bool Announces(ClauseNode previous)
        => !previous.HasBody ? previous.Marker is not null : _text[previous.End - 1] is '：' or ':';

    private int LeadInOf(ClauseNode? previous, ClauseNode? holder, bool inArticle)
    {
        if (previous is null || holder is null || !previous.HasBody || (previous != holder && previous.Parent != holder.Index))
        {
            return -1;
        }

        return inArticle || _text[previous.End - 1] is '：' or ':' ? previous.Index : -1;
    }

    private ClauseKind KindOf(MarkerStyle style, bool inArticle) => style switch
    {
        MarkerStyle.Part or MarkerStyle.SubPart => ClauseKind.Part,
        MarkerStyle.Chapter => ClauseKind.Chapter,
        MarkerStyle.Section => ClauseKind.Section,
        MarkerStyle.Article => ClauseKind.Article,
        _ when !inArticle => ClauseKind.OutlinePoint,
        _ => _open.Exists(static n => n.Kind == ClauseKind.Item) ? ClauseKind.SubItem : ClauseKind.Item,
    };

    private void AddParagraph(int start, int end, bool isHeading)
    {
        if (!isHeading)
        {
            while (_open.Count > 0 && _open[^1].IsListItem)
            {
                _open.RemoveAt(_open.Count - 1);
            }
        }

        var holder = _open.Count > 0 ? _open[^1] : null;
        var node = new ClauseNode
        {
            Index = _nodes.Count,
            Parent = holder?.Index ?? -1,
            Kind = ClauseKind.Paragraph,
            WorkTitle = _work,
            Start = start,
            End = end,
            HeadingStart = start,
            HeadingLength = isHeading ? end - start : 0,
            BodyStart = isHeading ? end : start,
        };
        if (!isHeading)
        {
            node.Ordinal = holder is null ? ++_rootParagraphs : ++holder.Paragraphs;
        }

        _nodes.Add(node);
    }
}
