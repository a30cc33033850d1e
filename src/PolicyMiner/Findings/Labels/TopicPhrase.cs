namespace PolicyMiner.Findings.Labels;

/// <summary>Two to four kept words that stand side by side in the clauses of a topic: 职业技能等级 + 认定.</summary>
/// <param name="Terms">Their term ids.</param>
/// <param name="Text">The words joined.</param>
/// <param name="Count">Times it stands in clauses whose first topic this is.</param>
/// <param name="CountInAll">Times it stands in clauses of all topics among whose relevant terms its words are.</param>
/// <param name="Documents">Documents with at least the threshold of θ that hold it there.</param>
internal sealed record TopicPhrase(IReadOnlyList<int> Terms, string Text, int Count, int CountInAll, int Documents);
