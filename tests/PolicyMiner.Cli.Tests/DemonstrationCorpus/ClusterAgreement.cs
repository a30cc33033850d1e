namespace PolicyMiner.Cli.Tests.DemonstrationCorpus;

/// <summary>
/// How far two groupings of the same things agree. Normalised by the arithmetic mean of the two entropies; the adjusted form subtracts what two
/// random groupings with the same sizes would share (Vinh, Epps, Bailey 2010, equations 24a and 27): plain NMI rises with the number of groups by chance alone.
/// </summary>
internal static class ClusterAgreement
{
    public static (double Normalized, double Adjusted) MutualInformation(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        var n = left.Count;
        var rows = Sizes(left);
        var columns = Sizes(right);
        var cells = Sizes([.. left.Zip(right)]);
        var shared = cells.Sum(c => (double)c.Value / n * Math.Log((double)n * c.Value / ((double)rows[c.Key.First] * columns[c.Key.Second])));
        var mean = (Entropy(rows.Values, n) + Entropy(columns.Values, n)) / 2;
        var byChance = rows.Values.Sum(a => columns.Values.Sum(b => ExpectedCell(a, b, n)));
        return (shared / mean, (shared - byChance) / (mean - byChance));
    }

    private static Dictionary<T, int> Sizes<T>(IReadOnlyList<T> groups)
        where T : notnull
        => groups.GroupBy(g => g).ToDictionary(g => g.Key, g => g.Count());

    private static double Entropy(IEnumerable<int> sizes, int n) => -sizes.Sum(s => (double)s / n * Math.Log((double)s / n));

    // The cell of two groups of sizes a and b is hypergeometric when one grouping is shuffled.
    private static double ExpectedCell(int a, int b, int n)
    {
        var sum = 0.0;
        for (var cell = Math.Max(1, a + b - n); cell <= Math.Min(a, b); cell++)
        {
            var logProbability = LogBinomial(b, cell) + LogBinomial(n - b, a - cell) - LogBinomial(n, a);
            sum += (double)cell / n * Math.Log((double)n * cell / ((double)a * b)) * Math.Exp(logProbability);
        }

        return sum;
    }

    private static double LogBinomial(int n, int k) => LogFactorial(n) - LogFactorial(k) - LogFactorial(n - k);

    private static double LogFactorial(int n) => Enumerable.Range(1, n).Sum(i => Math.Log(i));
}
