namespace PolicyMiner.Findings.Labels;

/// <summary>What a user wrote about one topic.</summary>
/// <param name="Id">The topic's id in the run that the file was made from.</param>
/// <param name="Label">Its name, or null when only its content is told.</param>
/// <param name="Words">Its content: probabilities of its top words in that run; empty when the file was written by hand.</param>
public sealed record LabelEntry(string Id, string? Label, IReadOnlyDictionary<string, double> Words);
