namespace PolicyMiner.Documents.Structure;

/// <summary>What was made of a file's text.</summary>
/// <param name="Text">The modelled text.</param>
/// <param name="Parts">The texts within it.</param>
/// <param name="Cleaning">What was removed.</param>
/// <param name="Facts">What the text says of itself.</param>
internal sealed record StructuredText(string Text, IReadOnlyList<TextPart> Parts, IReadOnlyList<CleaningSpan> Cleaning, DocumentFacts Facts);
