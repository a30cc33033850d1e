using DocumentFormat.OpenXml.Packaging;
using PolicyMiner.Foundation;

namespace PolicyMiner.Documents.Readers;

/// <summary>Word documents (docx): paragraphs with their numbers as text, tables as rows, footnotes at the end; tracked deletions and hidden text left out.</summary>
internal sealed class DocxReader : IDocumentReader
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds => [FileKinds.Docx];

    /// <inheritdoc/>
    public IReadOnlyList<SourceDocument> Read(FileContent file) => Read(file.Bytes);

    /// <summary>Reads the bytes of a docx.</summary>
    /// <exception cref="UnreadableContentException">The file is damaged or too large, or holds no text.</exception>
    public static IReadOnlyList<SourceDocument> Read(byte[] bytes)
    {
        var (text, marked, counts) = ReadText(bytes);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new UnreadableContentException(WarningCodes.EmptyDocument, "the Word document holds no text (perhaps only pictures)", "Recognise the text of the pictures first (OCR).");
        }

        return MarkdownText.LooksLikeMarkdown(text)
            ? [new SourceDocument(MarkdownText.Strip(text), "utf-8") { Normalized = counts }]
            : [new SourceDocument(text, "utf-8") { Marked = marked, Normalized = counts }];
    }

    private static (string Text, IReadOnlyList<CleaningSpan> Marked, NormalizationCounts Counts) ReadText(byte[] bytes)
    {
        ZipGuard.Check(bytes);
        using var stream = new MemoryStream(bytes, writable: false);
        using var package = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { AutoSave = false, MaxCharactersInPart = ZipGuard.MaxUnpackedBytes });
        var main = package.MainDocumentPart
            ?? throw new UnreadableContentException(WarningCodes.UndecodableFile, "the file is packed like a Word document but has no text part", "Save the document again from Word.");
        var numbering = DocxNumbering.Read(main.NumberingDefinitionsPart, main.StyleDefinitionsPart);
        var body = new DocxText(numbering);
        using (var part = main.GetStream(FileMode.Open, FileAccess.Read))
        {
            body.Read(part);
        }

        foreach (var notes in new OpenXmlPart?[] { main.FootnotesPart, main.EndnotesPart })
        {
            if (notes is not null)
            {
                using var part = notes.GetStream(FileMode.Open, FileAccess.Read);
                body.Read(part);
            }
        }

        var (text, marked) = body.Result();
        return (text, marked, body.Normalized);
    }
}
