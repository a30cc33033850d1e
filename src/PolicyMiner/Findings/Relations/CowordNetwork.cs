namespace PolicyMiner.Findings.Relations;

/// <summary>The co-word network (共词网络) of the most frequent terms over clauses.</summary>
/// <param name="Terms">Term ids of the nodes, by falling number of clauses.</param>
/// <param name="TermClauses">Clauses that hold each node's term.</param>
/// <param name="Edges">By falling cosine, then by term ids.</param>
public sealed record CowordNetwork(IReadOnlyList<int> Terms, IReadOnlyList<int> TermClauses, IReadOnlyList<CowordEdge> Edges)
{
    /// <summary>Most nodes.</summary>
    public const int MaxTerms = 200;

    /// <summary>Most edges: the strongest are kept.</summary>
    public const int MaxEdges = 1000;

    /// <summary>Fewest clauses with both terms.</summary>
    public const int MinClauses = 3;

    /// <summary>A network without clauses.</summary>
    public static CowordNetwork Empty { get; } = new([], [], []);
}
