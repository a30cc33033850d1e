using PolicyMiner.Findings.Frameworks;
using PolicyMiner.Findings.Labels;
using PolicyMiner.Findings.Measures;
using PolicyMiner.Findings.Relations;
using PolicyMiner.Findings.Reuse;

namespace PolicyMiner.Findings.Clauses;

/// <summary>What one reading of all clauses brings.</summary>
internal sealed record ClausePassResult(
    IReadOnlyList<Measure> Measures, IReadOnlyList<Measure> Goals, IReadOnlyList<TopicClause>[] TopClauses, IReadOnlyList<FrameworkCoding> Frameworks,
    IReadOnlyList<ClauseText> Texts, IReadOnlyList<IReadOnlyList<DocumentClause>> Documents, CowordNetwork Cowords, IReadOnlyList<TopicPhrase>[] Phrases, int Sentences, int Clauses);
