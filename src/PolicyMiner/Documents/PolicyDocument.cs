using PolicyMiner.Documents.Clauses;

namespace PolicyMiner.Documents;

/// <summary>One document with its text.</summary>
/// <param name="Record">What is known of it.</param>
/// <param name="Text">The modelled text: decoded, normalised and cleaned; lines end in '\n'. Empty when the document is excluded for want of text.</param>
public sealed record PolicyDocument(DocumentRecord Record, string Text)
{
    /// <summary>The text's clauses, with their places in <see cref="Text"/> and their citations.</summary>
    public ClauseTree Clauses { get; init; } = ClauseTree.Empty;

    /// <summary>The texts within the text: the document itself, and what it carries or attaches; they cover <see cref="Text"/> in order.</summary>
    public IReadOnlyList<TextPart> Parts { get; init; } = [];

    /// <summary>What was removed from the file's text, in its order.</summary>
    public IReadOnlyList<CleaningSpan> Cleaning { get; init; } = [];

    /// <summary>How many characters of the file's text were normalised.</summary>
    public NormalizationCounts Normalized { get; init; } = new();
}
