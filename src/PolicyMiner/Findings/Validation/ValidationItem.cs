namespace PolicyMiner.Findings.Validation;

/// <summary>One question to a coder, with its sealed answer.</summary>
/// <param name="Id">W01-3fa9 …, P01-… , C01-…: number within the sheet, and a check of what is asked.</param>
/// <param name="Text">What the coder reads before the choices: a document, a clause; empty for words.</param>
/// <param name="Choices">What the coder chooses from; for a clause the topics, the same for all.</param>
/// <param name="Answer">Number of the right choice, 1-based: the intruder, or the model's topic.</param>
/// <param name="Topic">Index of the topic asked about; for a document its first topic.</param>
public sealed record ValidationItem(string Id, string Text, IReadOnlyList<string> Choices, int Answer, int Topic);
