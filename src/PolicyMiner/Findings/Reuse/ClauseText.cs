namespace PolicyMiner.Findings.Reuse;

/// <summary>A clause with its place, as far as the search for reuse needs it.</summary>
internal sealed record ClauseText(int Document, int Clause, string Citation, string Text);
