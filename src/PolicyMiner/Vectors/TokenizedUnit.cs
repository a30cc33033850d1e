namespace PolicyMiner.Vectors;

/// <summary>One unit's words, numbered by the thread that met them.</summary>
/// <param name="Tokens">Entry numbers of its kept tokens.</param>
/// <param name="ClauseStarts">Positions in <paramref name="Tokens"/> where clauses begin.</param>
internal readonly record struct TokenizedUnit(int[] Tokens, int[] ClauseStarts);
