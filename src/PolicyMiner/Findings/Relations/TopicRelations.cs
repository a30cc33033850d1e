namespace PolicyMiner.Findings.Relations;

/// <summary>How the topics stand to each other. All matrices are K × K, row-major.</summary>
/// <param name="TopicCount">K.</param>
/// <param name="Cosine">Cosine of φ, 0 to 1.</param>
/// <param name="JensenShannon">Jensen–Shannon divergence of φ in bits, 0 (same) to 1 (no word in common) (Lin 1991).</param>
/// <param name="Hellinger">Hellinger distance of φ, √(1 − Σ√(pq)), 0 to 1.</param>
/// <param name="Correlation">Pearson correlation of θ over documents; NaN where a topic does not vary. Shares sum to 1, so some correlation below 0 is built in.</param>
/// <param name="Merges">Average linkage (Sokal and Michener 1958) over the square root of the Jensen–Shannon divergence, from the nearest pair on.</param>
/// <param name="LeafOrder">The topics in the order of the dendrogram's leaves.</param>
public sealed record TopicRelations(
    int TopicCount, double[] Cosine, double[] JensenShannon, double[] Hellinger, double[] Correlation, IReadOnlyList<ClusterMerge> Merges, IReadOnlyList<int> LeafOrder);
