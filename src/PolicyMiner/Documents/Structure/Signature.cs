namespace PolicyMiner.Documents.Structure;

/// <summary>落款 with its date.</summary>
/// <param name="First">First line.</param>
/// <param name="End">End (exclusive): the line after the date.</param>
/// <param name="Names">Names of the bodies that sign; empty when persons sign or only the date stands there.</param>
/// <param name="Date">The date.</param>
internal sealed record Signature(int First, int End, IReadOnlyList<string> Names, ChineseDate Date);
