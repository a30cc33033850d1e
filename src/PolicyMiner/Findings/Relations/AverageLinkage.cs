namespace PolicyMiner.Findings.Relations;

/// <summary>Agglomerative clustering by the mean distance between clusters (UPGMA; Sokal and Michener 1958).</summary>
internal static class AverageLinkage
{
    /// <summary>All n − 1 merges, the nearest pair first; equal distances by the lower numbers.</summary>
    /// <param name="distances">n × n, symmetric.</param>
    /// <param name="n">Number of items.</param>
    public static IReadOnlyList<ClusterMerge> Cluster(double[] distances, int n)
    {
        var total = (2 * n) - 1;
        var matrix = new double[total * total];
        for (var i = 0; i < n; i++)
        {
            Array.Copy(distances, i * n, matrix, i * total, n);
        }

        var sizes = Enumerable.Repeat(1, n).Concat(Enumerable.Repeat(0, Math.Max(0, n - 1))).ToArray();
        var open = Enumerable.Range(0, n).ToList();
        var merges = new List<ClusterMerge>();
        while (open.Count > 1)
        {
            var (first, second) = Nearest(matrix, total, open);
            var merged = n + merges.Count;
            sizes[merged] = sizes[first] + sizes[second];
            merges.Add(new ClusterMerge(first, second, matrix[(first * total) + second], sizes[merged]));
            open.Remove(first);
            open.Remove(second);
            foreach (var other in open)
            {
                var mean = ((sizes[first] * matrix[(first * total) + other]) + (sizes[second] * matrix[(second * total) + other])) / sizes[merged];
                matrix[(merged * total) + other] = matrix[(other * total) + merged] = mean;
            }

            open.Add(merged);
        }

        return merges;
    }

    /// <summary>The items from left to right, so that no two branches cross.</summary>
    public static IReadOnlyList<int> LeafOrder(IReadOnlyList<ClusterMerge> merges, int n)
    {
        var order = new List<int>(n);
        var stack = new Stack<int>();
        stack.Push(n == 1 ? 0 : n + merges.Count - 1);
        while (stack.TryPop(out var node))
        {
            if (node < n)
            {
                order.Add(node);
            }
            else
            {
                stack.Push(merges[node - n].Second);
                stack.Push(merges[node - n].First);
            }
        }

        return order;
    }

    private static (int First, int Second) Nearest(double[] matrix, int total, List<int> open)
    {
        var best = (First: open[0], Second: open[1]);
        for (var a = 0; a < open.Count; a++)
        {
            for (var b = a + 1; b < open.Count; b++)
            {
                if (matrix[(open[a] * total) + open[b]] < matrix[(best.First * total) + best.Second])
                {
                    best = (open[a], open[b]);
                }
            }
        }

        return best;
    }
}
