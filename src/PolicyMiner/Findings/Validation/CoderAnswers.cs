namespace PolicyMiner.Findings.Validation;

/// <summary>What one coder answered in one task.</summary>
/// <param name="Coder">Name of the coder.</param>
/// <param name="Answers">Choice of each item by its id, 1-based; items without an answer are missing.</param>
public sealed record CoderAnswers(string Coder, IReadOnlyDictionary<string, int> Answers);
