namespace PolicyMiner.Findings.Relations;

/// <summary>One step of a hierarchical clustering of n items.</summary>
/// <param name="First">The one cluster: an item below n, or n + the number of an earlier step.</param>
/// <param name="Second">The other cluster; greater than <paramref name="First"/>.</param>
/// <param name="Distance">Their mean distance.</param>
/// <param name="Size">Items in the new cluster.</param>
public sealed record ClusterMerge(int First, int Second, double Distance, int Size);
