namespace PolicyMiner.Findings.Relations;

/// <summary>Two terms that stand in the same clauses.</summary>
/// <param name="First">Term id.</param>
/// <param name="Second">Term id; greater than <paramref name="First"/>.</param>
/// <param name="Clauses">Clauses that hold both.</param>
/// <param name="Cosine">Salton's cosine: clauses with both / √(clauses with the first × clauses with the second).</param>
public sealed record CowordEdge(int First, int Second, int Clauses, double Cosine);
