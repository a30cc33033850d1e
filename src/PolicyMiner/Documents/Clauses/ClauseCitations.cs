namespace PolicyMiner.Documents.Clauses;

/// <summary>Turns the nodes of a built tree into clauses: citations, extents.</summary>
internal static class ClauseCitations
{
    /// <summary>Finishes a tree.</summary>
    public static ClauseTree Finish(string text, List<ClauseNode> nodes)
    {
        var subtreeEnd = new int[nodes.Count];
        for (var i = nodes.Count - 1; i >= 0; i--)
        {
            subtreeEnd[i] = Math.Max(subtreeEnd[i], nodes[i].End);
            var parent = nodes[i].Parent;
            if (parent >= 0)
            {
                subtreeEnd[parent] = Math.Max(subtreeEnd[parent], subtreeEnd[i]);
            }
        }

        var rootParagraphs = CountRootParagraphs(nodes);
        var clauses = new Clause[nodes.Count];
        for (var i = 0; i < clauses.Length; i++)
        {
            var node = nodes[i];
            clauses[i] = new Clause
            {
                Index = i,
                Parent = node.Parent,
                Kind = node.Kind,
                Marker = Marker(text, node),
                Citation = Cite(text, nodes, node, rootParagraphs),
                WorkTitle = node.WorkTitle,
                Start = node.Start,
                Length = node.End - node.Start,
                HeadingStart = node.HeadingStart,
                HeadingLength = node.HeadingLength,
                BodyStart = node.BodyStart,
                BodyLength = node.BodyLength,
                SubtreeEnd = subtreeEnd[i],
                LeadIn = node.LeadIn,
            };
        }

        return new ClauseTree(clauses);
    }

    private static Dictionary<string, int> CountRootParagraphs(List<ClauseNode> nodes)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in nodes.Where(static n => n.Parent < 0 && n.Ordinal > 0))
        {
            counts[node.WorkTitle] = Math.Max(counts.GetValueOrDefault(node.WorkTitle), node.Ordinal);
        }

        return counts;
    }

    private static string Marker(string text, ClauseNode node)
        => node.Decimal?.Citation ?? (node.Marker is { } marker ? text.Substring(node.Start, marker.Length).Replace(" ", string.Empty, StringComparison.Ordinal) : string.Empty);

    private static string Cite(string text, List<ClauseNode> nodes, ClauseNode node, Dictionary<string, int> rootParagraphs)
    {
        if (node.Parent < 0 && node.Kind == ClauseKind.Paragraph)
        {
            return node.Ordinal > 0 && rootParagraphs[node.WorkTitle] > 1 ? $"第{ChineseNumber.Format(Math.Min(node.Ordinal, 9999))}段" : string.Empty;
        }

        return node.Kind switch
        {
            ClauseKind.Article => ArticleName(node) + OwnParagraph(node),
            ClauseKind.Item or ClauseKind.SubItem => ItemCitation(text, nodes, node),
            ClauseKind.Paragraph => ParagraphCitation(text, nodes, node),
            _ => Path(text, nodes, node) + OwnOutlineParagraph(node),
        };
    }

    // An article of several paragraphs: its first is 第一款.
    private static string OwnParagraph(ClauseNode article) => article.Paragraphs > 1 && article.HasBody ? "第一款" : string.Empty;

    private static string OwnOutlineParagraph(ClauseNode point) => point.Paragraphs > 1 && point.HasBody ? "第一段" : string.Empty;

    private static string ArticleName(ClauseNode article)
    {
        var marker = article.Marker!.Value;
        var insertion = marker.Insertion > 0 ? "之" + ChineseNumber.Format(marker.Insertion) : string.Empty;
        return $"第{ChineseNumber.Format(Math.Min(marker.Number, 9999))}条{insertion}";
    }

    private static string ParagraphCitation(string text, List<ClauseNode> nodes, ClauseNode paragraph)
    {
        var holder = nodes[paragraph.Parent];
        var number = ChineseNumber.Format(Math.Clamp(paragraph.Ordinal, 1, 9999));
        if (holder.Kind == ClauseKind.Article)
        {
            return ArticleName(holder) + (holder.Paragraphs > 1 && paragraph.Ordinal > 0 ? $"第{number}款" : string.Empty);
        }

        return Path(text, nodes, holder) + (holder.Paragraphs > 1 && paragraph.Ordinal > 0 ? $"第{number}段" : string.Empty);
    }

    private static string ItemCitation(string text, List<ClauseNode> nodes, ClauseNode item)
    {
        var suffix = string.Empty;
        var node = item;
        while (node.Kind is ClauseKind.Item or ClauseKind.SubItem)
        {
            var number = Marker(text, node).TrimEnd('、', '.', '．').Replace('(', '（').Replace(')', '）');
            suffix = $"第{number}{(node.Kind == ClauseKind.Item ? "项" : "目")}" + suffix;
            if (node.Parent < 0)
            {
                return suffix;
            }

            node = nodes[node.Parent];
        }

        return (node.Kind == ClauseKind.Article ? ArticleName(node) + OwnParagraph(node) : ParagraphCitation(text, nodes, node)) + suffix;
    }

    // 第一章第一节 for divisions; 三、（二）1. for outlines, with the division before it where there is one.
    private static string Path(string text, List<ClauseNode> nodes, ClauseNode node)
    {
        var path = string.Empty;
        var isTold = false;
        for (ClauseNode? n = node; n is not null; n = n.Parent < 0 ? null : nodes[n.Parent])
        {
            if (n.Marker is not null && !isTold)
            {
                var marker = Marker(text, n);
                path = marker + (path.Length > 0 && char.IsAsciiDigit(marker[^1]) && char.IsAsciiDigit(path[0]) ? "、" : string.Empty) + path;
            }

            isTold = n.TellsHolder;
        }

        return path;
    }
}
