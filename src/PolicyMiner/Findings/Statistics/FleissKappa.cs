namespace PolicyMiner.Findings.Statistics;

/// <summary>Agreement of a fixed number of coders on nominal categories, beyond chance (Fleiss 1971).</summary>
internal static class FleissKappa
{
    /// <summary>κ = (P̄ − P̄_e)/(1 − P̄_e) over the items that all coders coded; NaN where chance alone agrees always, or no item is complete.</summary>
    /// <param name="codes">For each coder, the category of each item, −1 where missing.</param>
    public static double Of(IReadOnlyList<IReadOnlyList<int>> codes)
    {
        var coders = codes.Count;
        var complete = Enumerable.Range(0, codes[0].Count).Where(i => codes.All(c => c[i] >= 0)).ToArray();
        if (coders < 2 || complete.Length == 0)
        {
            return double.NaN;
        }

        var totals = new SortedDictionary<int, long>();
        double agreement = 0;
        foreach (var item in complete)
        {
            long squares = 0;
            foreach (var category in codes.Select(c => c[item]).GroupBy(c => c))
            {
                long n = category.Count();
                squares += n * n;
                totals[category.Key] = totals.GetValueOrDefault(category.Key) + n;
            }

            agreement += (squares - coders) / (double)(coders * (coders - 1));
        }

        agreement /= complete.Length;
        double all = (long)complete.Length * coders;
        var chance = totals.Values.Sum(t => t / all * (t / all));
        return totals.Count == 1 ? double.NaN : (agreement - chance) / (1 - chance);
    }
}
