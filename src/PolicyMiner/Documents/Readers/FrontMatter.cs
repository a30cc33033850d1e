using System.Globalization;
using PolicyMiner.Foundation;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PolicyMiner.Documents.Readers;

/// <summary>The YAML block between two lines of --- at the top of a Markdown file.</summary>
internal static class FrontMatter
{
    private const string Fence = "---";

    /// <summary>Splits a text into metadata and body.</summary>
    /// <returns>Metadata, body, and what is wrong with the block, or null; a broken block is left out of the body all the same.</returns>
    public static (SourceMetadata Metadata, string Body, string? Problem) Read(string text)
    {
        var normalized = text.ReplaceLineEndings("\n");
        if (!normalized.StartsWith(Fence + "\n", StringComparison.Ordinal))
        {
            return (SourceMetadata.None, text, null);
        }

        var end = normalized.IndexOf("\n" + Fence, Fence.Length, StringComparison.Ordinal);
        if (end < 0)
        {
            return (SourceMetadata.None, text, null);
        }

        var bodyStart = normalized.IndexOf('\n', end + 1);
        var body = bodyStart < 0 ? string.Empty : normalized[(bodyStart + 1)..];
        try
        {
            return (ToMetadata(Pairs(normalized[(Fence.Length + 1)..Math.Max(end, Fence.Length + 1)])), body, null);
        }
        catch (YamlException exception)
        {
            return (SourceMetadata.None, body, $"the front matter cannot be read (line {(exception.Start.Line + 1).ToString(CultureInfo.InvariantCulture)})");
        }
    }

    private static SourceMetadata ToMetadata(List<(string Key, string Value)> pairs)
    {
        string? Value(string column)
            => pairs.Where(p => ColumnNames.Known(p.Key) == column && p.Value.Length > 0).Select(static p => p.Value).FirstOrDefault();

        return new SourceMetadata
        {
            Origin = "front matter",
            Title = Value(ColumnNames.Title),
            Issuer = Value(ColumnNames.Issuer),
            Region = Value(ColumnNames.Region),
            Genre = Value(ColumnNames.Genre),
            Date = Value(ColumnNames.Date) ?? Value(ColumnNames.Published),
            DocumentNumber = Value(ColumnNames.Number),
            Extra = pairs.Where(static p => ColumnNames.Known(p.Key) is null).DistinctBy(static p => p.Key).ToDictionary(static p => p.Key, static p => p.Value, StringComparer.Ordinal),
        };
    }

    private static List<(string Key, string Value)> Pairs(string yaml)
    {
        var stream = new YamlStream();
        stream.LoadText(yaml);
        if (stream.Documents.Count == 0 || stream.Documents[0].RootNode is not YamlMappingNode mapping)
        {
            return [];
        }

        return mapping.Children
            .Where(static c => c.Key is YamlScalarNode { Value.Length: > 0 })
            .Select(static c => (((YamlScalarNode)c.Key).Value!.Trim(), Text(c.Value)))
            .ToList();
    }

    private static string Text(YamlNode node) => node switch
    {
        YamlScalarNode scalar => scalar.Value?.Trim() ?? string.Empty,
        YamlSequenceNode sequence => string.Join('、', sequence.Children.OfType<YamlScalarNode>().Select(static s => s.Value)),
        _ => string.Empty,
    };
}
