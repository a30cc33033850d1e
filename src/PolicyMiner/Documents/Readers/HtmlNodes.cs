using AngleSharp.Dom;

namespace PolicyMiner.Documents.Readers;

/// <summary>Walks a page in document order without recursion: a page can nest as deep as it likes.</summary>
internal static class HtmlNodes
{
    /// <summary>A node and all nodes below it.</summary>
    public static IEnumerable<INode> InOrder(INode root)
    {
        INode? node = root;
        while (node is not null)
        {
            yield return node;
            if (node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            while (node is not null && node != root && node.NextSibling is null)
            {
                node = node.Parent;
            }

            node = node is null || node == root ? null : node.NextSibling;
        }
    }
}
