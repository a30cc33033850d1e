namespace PolicyMiner.Documents.Readers;

/// <summary>Markdown: front matter becomes metadata, marks are taken off, tables become rows.</summary>
internal sealed class MarkdownReader : IDocumentReader
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds => [FileKinds.Markdown];

    /// <inheritdoc/>
    public IReadOnlyList<SourceDocument> Read(FileContent file)
    {
        var (decoded, encoding, remark) = PlainTextReader.Decode(file.Bytes);
        var (metadata, body, problem) = FrontMatter.Read(decoded);
        var counts = new NormalizationCounts();
        return
        [
            new SourceDocument(TextUnwrapper.Unwrap(MarkdownText.Strip(TextNormalizer.Normalize(body, counts))), encoding)
            {
                Metadata = metadata,
                Normalized = counts,
                Remark = remark ?? problem,
            },
        ];
    }
}
