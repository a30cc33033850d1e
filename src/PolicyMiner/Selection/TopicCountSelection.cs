namespace PolicyMiner.Selection;

/// <summary>A sweep and what was decided from it.</summary>
/// <param name="Sweep">All fits; empty when the user gave K.</param>
/// <param name="Scores">Scores of each swept K, rising.</param>
/// <param name="Choice">The decision.</param>
/// <param name="Verdict">The decision in words.</param>
public sealed record TopicCountSelection(SweepResult Sweep, IReadOnlyList<TopicCountScore> Scores, TopicCountChoice Choice, Verdict Verdict);
