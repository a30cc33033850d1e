namespace PolicyMiner.Documents;

/// <summary>Finds a document's title in its text.</summary>
internal static class TitleFinder
{
    private const int MaxTitle = 100;

    /// <summary>The first line that reads like a title, or null: short, and not a sentence.</summary>
    public static string? Find(string text)
    {
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan()[range].Trim();
            if (line.IsEmpty)
            {
                continue;
            }

            line = line.TrimStart('#').Trim();
            return line.Length is > 0 and <= MaxTitle && line[^1] is not ('。' or '；' or '，' or '：' or '、' or '.' or ';' or ',' or ':') ? line.ToString() : null;
        }

        return null;
    }
}
