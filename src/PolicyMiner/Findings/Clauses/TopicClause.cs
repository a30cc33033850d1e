using PolicyMiner.Findings.Measures;

namespace PolicyMiner.Findings.Clauses;

/// <summary>A clause that stands for a topic.</summary>
/// <param name="Document">Corpus index of the document.</param>
/// <param name="Clause">Index of the clause in its document.</param>
/// <param name="Citation">《title》 and number of the clause.</param>
/// <param name="Text">The clause, its lead-in before it.</param>
/// <param name="Topics">Its topics; the first is the one it stands for.</param>
public sealed record TopicClause(int Document, int Clause, string Citation, string Text, TextTopics Topics);
