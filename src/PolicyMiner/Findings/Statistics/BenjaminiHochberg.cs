namespace PolicyMiner.Findings.Statistics;

/// <summary>Control of the false discovery rate (Benjamini and Hochberg 1995).</summary>
internal static class BenjaminiHochberg
{
    /// <summary>q_(i) = min over j ≥ i of min(1, p_(j)·m/j), in the order of the input; NaN stands for a test that was not made, and does not count in m.</summary>
    public static double[] Adjust(IReadOnlyList<double> p)
    {
        var order = Enumerable.Range(0, p.Count).Where(i => !double.IsNaN(p[i])).OrderBy(i => p[i]).ThenBy(i => i).ToArray();
        var q = new double[p.Count];
        Array.Fill(q, double.NaN);
        var smallest = 1.0;
        for (var rank = order.Length; rank >= 1; rank--)
        {
            smallest = Math.Min(smallest, p[order[rank - 1]] * order.Length / rank);
            q[order[rank - 1]] = smallest;
        }

        return q;
    }
}
