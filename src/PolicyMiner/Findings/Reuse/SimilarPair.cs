namespace PolicyMiner.Findings.Reuse;

/// <summary>Two texts that are alike.</summary>
/// <param name="First">Number of the one.</param>
/// <param name="Second">Number of the other; greater.</param>
/// <param name="Jaccard">Jaccard similarity of their 3-character shingles, found exactly.</param>
internal readonly record struct SimilarPair(int First, int Second, double Jaccard);
