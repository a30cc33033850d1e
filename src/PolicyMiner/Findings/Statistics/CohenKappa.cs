namespace PolicyMiner.Findings.Statistics;

/// <summary>Agreement of two coders on nominal categories, beyond chance (Cohen 1960).</summary>
internal static class CohenKappa
{
    /// <summary>κ = (p_o − p_e)/(1 − p_e) over the items that both coded; NaN where chance alone agrees always, or nothing was coded twice.</summary>
    /// <param name="first">Category of each item, −1 where missing.</param>
    /// <param name="second">Category of each item, −1 where missing.</param>
    public static double Of(IReadOnlyList<int> first, IReadOnlyList<int> second)
    {
        var margins = new Dictionary<int, (long First, long Second)>();
        long items = 0;
        long agreed = 0;
        for (var i = 0; i < first.Count; i++)
        {
            if (first[i] < 0 || second[i] < 0)
            {
                continue;
            }

            items++;
            agreed += first[i] == second[i] ? 1 : 0;
            margins[first[i]] = margins.GetValueOrDefault(first[i]) is var a ? (a.First + 1, a.Second) : default;
            margins[second[i]] = margins.GetValueOrDefault(second[i]) is var b ? (b.First, b.Second + 1) : default;
        }

        // In whole numbers as far as it goes: n² p_e = Σ n_1c n_2c.
        var chance = margins.Values.Sum(m => m.First * m.Second);
        var denominator = (items * items) - chance;
        return denominator == 0 ? double.NaN : ((agreed * items) - chance) / (double)denominator;
    }
}
