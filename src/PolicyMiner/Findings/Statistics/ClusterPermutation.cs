using PolicyMiner.Foundation;

namespace PolicyMiner.Findings.Statistics;

/// <summary>
/// Random re-labellings of documents for permutation tests. Labels move between clusters of the same size as a block (whole-block exchangeability:
/// Winkler et al. 2014), so that near-duplicates never count as independent.
/// </summary>
internal sealed class ClusterPermutation
{
    private readonly int[][][] _bySize;

    /// <summary>Prepares the clusters that take part.</summary>
    public ClusterPermutation(DocumentClusters clusters)
        => _bySize = [.. clusters.Clusters.GroupBy(c => c.Length).OrderBy(g => g.Key).Select(g => g.ToArray())];

    /// <summary>Fills <paramref name="source"/>: row r takes the label of row source[r]. Rows of no cluster keep their own.</summary>
    public void Draw(RandomStream random, int[] source)
    {
        for (var r = 0; r < source.Length; r++)
        {
            source[r] = r;
        }

        foreach (var clusters in _bySize)
        {
            // Fisher and Yates over the clusters, carried out on the rows' sources.
            for (var i = clusters.Length - 1; i > 0; i--)
            {
                var j = random.NextInt32(i + 1);
                for (var m = 0; m < clusters[i].Length; m++)
                {
                    var (a, b) = (clusters[i][m], clusters[j][m]);
                    (source[a], source[b]) = (source[b], source[a]);
                }
            }
        }
    }
}
