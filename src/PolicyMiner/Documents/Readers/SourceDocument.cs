namespace PolicyMiner.Documents.Readers;

/// <summary>What a reader gives: a document's text and what the file tells beside it.</summary>
/// <param name="Text">The text, normalised (<see cref="TextNormalizer"/>).</param>
/// <param name="Encoding">Encoding found, for example "utf-8"; the container's ("utf-8") for docx and xlsx.</param>
internal sealed record SourceDocument(string Text, string Encoding)
{
    /// <summary>What the file tells of the document, outside its text.</summary>
    public SourceMetadata Metadata { get; init; } = SourceMetadata.None;

    /// <summary>Stretches of the text that are known not to be body, in order.</summary>
    public IReadOnlyList<CleaningSpan> Marked { get; init; } = [];

    /// <summary>How many characters of the text were normalised.</summary>
    public NormalizationCounts Normalized { get; init; } = new();

    /// <summary>A title to fall back on when neither metadata nor text has one.</summary>
    public string? FallbackTitle { get; init; }

    /// <summary>Row of a table, 1-based as the spreadsheet counts, or null.</summary>
    public int? Row { get; init; }

    /// <summary>What the user should know of how it was read, or null.</summary>
    public string? Remark { get; init; }
}
