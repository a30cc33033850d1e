namespace PolicyMiner.Vectors;

/// <summary>One unit's words, numbered by the thread that met them.</summary>
/// <param name="Start">Place of its first token among the tokens of that thread.</param>
/// <param name="Length">How many tokens were kept.</param>
/// <param name="ClauseStarts">Positions among them where clauses begin.</param>
internal readonly record struct TokenizedUnit(int Start, int Length, int[] ClauseStarts);
