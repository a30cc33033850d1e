namespace PolicyMiner.Findings.Clauses;

/// <summary>A clause as a reader of its document meets it: marker, heading and body, with the topic that its words speak of.</summary>
/// <param name="Clause">Index of the clause in its document; a step of more than one between neighbours tells that clauses were left out.</param>
/// <param name="Depth">Number of clauses that hold it, 0 at the top.</param>
/// <param name="Text">Its own text on one line; cut, with … at its end, where the document had no more room.</param>
/// <param name="Topic">Index of its first topic, or −1 where it has fewer than <see cref="Measures.TextTopics.MinTokens"/> kept tokens.</param>
/// <param name="Share">Share of that topic in the expected counts of its kept tokens; 0 without one.</param>
public sealed record DocumentClause(int Clause, int Depth, string Text, int Topic, double Share);
