namespace PolicyMiner.Findings.Surges;

/// <summary>What is newly demanded, and what is no longer said.</summary>
/// <param name="Surges">All tested terms of all pairs of neighbouring stages: by pair, then q, p, size of the difference, term id.</param>
/// <param name="Method">How p was found: "permutation B=9999", or "hypergeometric" when the corpus is too large for that.</param>
public sealed record TermSurges(IReadOnlyList<TermSurge> Surges, string Method)
{
    /// <summary>Fewest documents of both stages that a tested term stands in.</summary>
    public const int MinDocuments = 5;

    /// <summary>No stages, no surges.</summary>
    public static TermSurges Empty { get; } = new([], string.Empty);
}
