namespace PolicyMiner.Documents;

/// <summary>One document with its text.</summary>
/// <param name="Record">What is known of it.</param>
/// <param name="Text">The modelled text: decoded, normalised and cleaned; lines end in '\n'. Empty when the document is excluded for want of text.</param>
public sealed record PolicyDocument(DocumentRecord Record, string Text);
