namespace PolicyMiner.Charts;

/// <summary>Agglomerative clustering with mean distances between clusters (UPGMA: Sokal and Michener 1958); ties go to the lowest numbers.</summary>
/// <param name="Order">The leaves in the order in which the tree is drawn without crossings.</param>
/// <param name="Merges">Left and right cluster and height of each merge; clusters below n are leaves, n + i is merge i.</param>
internal sealed record Dendrogram(int[] Order, IReadOnlyList<(int Left, int Right, double Height)> Merges)
{
    /// <summary>Clusters n things.</summary>
    /// <param name="distances">n × n, symmetric.</param>
    public static Dendrogram Build(double[,] distances)
    {
        var n = distances.GetLength(0);
        var work = (double[,])distances.Clone();
        var cluster = Enumerable.Range(0, n).ToArray();
        var members = Enumerable.Range(0, n).Select(i => new List<int> { i }).ToArray();
        var alive = Enumerable.Range(0, n).ToList();
        var merges = new List<(int Left, int Right, double Height)>();
        while (alive.Count > 1)
        {
            var (a, b) = Nearest(work, alive);
            merges.Add((cluster[a], cluster[b], work[a, b]));
            foreach (var c in alive.Where(c => c != a && c != b))
            {
                var mean = ((work[a, c] * members[a].Count) + (work[b, c] * members[b].Count)) / (members[a].Count + members[b].Count);
                work[a, c] = work[c, a] = mean;
            }

            members[a].AddRange(members[b]);
            cluster[a] = n + merges.Count - 1;
            alive.Remove(b);
        }

        return new Dendrogram([.. members[alive.Count == 0 ? 0 : alive[0]]], merges);
    }

    private static (int A, int B) Nearest(double[,] distances, List<int> alive)
    {
        var best = (alive[0], alive[1]);
        for (var i = 0; i < alive.Count; i++)
        {
            for (var j = i + 1; j < alive.Count; j++)
            {
                if (distances[alive[i], alive[j]] < distances[best.Item1, best.Item2])
                {
                    best = (alive[i], alive[j]);
                }
            }
        }

        return best;
    }
}
