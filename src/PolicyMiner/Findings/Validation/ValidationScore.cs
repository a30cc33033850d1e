namespace PolicyMiner.Findings.Validation;

/// <summary>The outcome of one task.</summary>
/// <param name="Task">The task.</param>
/// <param name="Items">Items of the sheet.</param>
/// <param name="Chance">Share of right answers by guessing.</param>
/// <param name="Accuracy">For each coder, and for all.</param>
/// <param name="Agreement">Between the coders; empty for one coder.</param>
public sealed record ValidationScore(ValidationTask Task, int Items, double Chance, IReadOnlyList<CoderAccuracy> Accuracy, IReadOnlyList<Agreement> Agreement);
