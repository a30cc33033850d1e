namespace PolicyMiner.Findings.Statistics;

/// <summary>
/// What a resample draws: documents, where the near-duplicates of one group stay together, because copies are not independent observations.
/// Rows are numbers of modelled documents.
/// </summary>
internal sealed class DocumentClusters
{
    private DocumentClusters(int[][] clusters) => Clusters = clusters;

    /// <summary>The rows of each cluster, rising; clusters in the order of their first rows.</summary>
    public int[][] Clusters { get; }

    /// <summary>Every row by itself.</summary>
    public static DocumentClusters Singles(int rows) => new([.. Enumerable.Range(0, rows).Select(r => new[] { r })]);

    /// <summary>Rows with the same key form a cluster; a null key is a cluster by itself.</summary>
    public static DocumentClusters Of(IReadOnlyList<int?> keys)
    {
        var members = new List<List<int>>();
        var byKey = new Dictionary<int, List<int>>();
        for (var row = 0; row < keys.Count; row++)
        {
            if (keys[row] is not { } key)
            {
                members.Add([row]);
            }
            else if (byKey.TryGetValue(key, out var cluster))
            {
                cluster.Add(row);
            }
            else
            {
                members.Add(byKey[key] = [row]);
            }
        }

        return new DocumentClusters([.. members.Select(m => m.ToArray())]);
    }

    /// <summary>The clusters with only the rows that pass; empty ones are left out.</summary>
    public DocumentClusters Where(Func<int, bool> keep)
        => new([.. Clusters.Select(c => c.Where(keep).ToArray()).Where(c => c.Length > 0)]);

    /// <summary>The same clusters with other row numbers.</summary>
    public DocumentClusters Renumber(Func<int, int> number) => new([.. Clusters.Select(c => c.Select(number).ToArray())]);
}
