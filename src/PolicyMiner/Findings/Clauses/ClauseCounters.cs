using PolicyMiner.Findings.Labels;
using PolicyMiner.Findings.Relations;

namespace PolicyMiner.Findings.Clauses;

/// <summary>What one thread counts while it reads clauses.</summary>
internal sealed record ClauseCounters(CowordCounter Cowords, PhraseCounter Phrases, BestClauses Clauses);
