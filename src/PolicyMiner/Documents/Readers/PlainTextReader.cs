using PolicyMiner.Foundation;

namespace PolicyMiner.Documents.Readers;

/// <summary>Plain text in any encoding; lines that were wrapped at a fixed width are joined again.</summary>
internal sealed class PlainTextReader : IDocumentReader
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds => [FileKinds.Text];

    /// <inheritdoc/>
    public IReadOnlyList<SourceDocument> Read(FileContent file)
    {
        var decoded = Decode(file.Bytes);
        var counts = new NormalizationCounts();
        var text = TextNormalizer.Normalize(decoded.Text, counts);
        text = MarkdownText.LooksLikeMarkdown(text) ? MarkdownText.Strip(text) : text;
        return [new SourceDocument(TextUnwrapper.Unwrap(text), decoded.Encoding) { Remark = decoded.Remark, Normalized = counts }];
    }

    /// <summary>Decodes text and repairs mojibake.</summary>
    /// <exception cref="UnreadableContentException">The bytes are not text.</exception>
    public static (string Text, string Encoding, string? Remark) Decode(ReadOnlySpan<byte> bytes, string? declaredCharset = null)
    {
        var decoded = TextDecoder.Decode(bytes, declaredCharset);
        if (decoded.Failure is not null)
        {
            throw new UnreadableContentException(WarningCodes.UndecodableFile, $"not a text file: {decoded.Failure}", "Fetch the file again or save it as UTF-8.");
        }

        return Mojibake.Examine(decoded.Text) switch
        {
            { Repaired: { } repaired, Name: var name } => (repaired, $"{decoded.Encoding}+{name}", $"the text was garbled (UTF-8 once read as {name}) and has been repaired"),
            { IsSuspicious: true, Name: var name } => (decoded.Text, decoded.Encoding, $"the text looks garbled (UTF-8 once read as {name}) and cannot be repaired: bytes were lost when it was saved"),
            _ => (decoded.Text, decoded.Encoding, null),
        };
    }
}
