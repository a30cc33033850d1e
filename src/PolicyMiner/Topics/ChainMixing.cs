namespace PolicyMiner.Topics;

/// <summary>
/// Potential scale reduction R̂ of several chains (Gelman and Rubin 1992; Gelman et al. 2013, "Bayesian Data Analysis", 3rd ed., eq. 11.3 and 11.4), each
/// chain split in half so that a trend inside a chain shows too: √(((n−1)/n · W + B/n) / W), W = mean variance inside the half chains, B = n times the variance
/// of their means. Near 1: the chains tell the same story; above 1.1 they do not. Of a topic model's ln p(w | z) it is often above: chains stay near
/// different solutions, which is why samples are averaged inside one chain only.
/// </summary>
public static class ChainMixing
{
    /// <summary>Above this, chains have not mixed.</summary>
    public const double Limit = 1.1;

    /// <summary>R̂ of traces of one quantity.</summary>
    /// <param name="chains">One trace a chain, all of the same length; an odd first value is left out.</param>
    /// <returns>R̂; NaN with fewer than four values a chain; 1 when nothing varies at all.</returns>
    public static double Of(IReadOnlyList<double[]> chains)
    {
        if (chains.Count == 0 || chains.Any(c => c.Length != chains[0].Length))
        {
            throw new ArgumentException("At least one chain is needed, and all of one length.", nameof(chains));
        }

        var n = chains[0].Length / 2;
        if (n < 2)
        {
            return double.NaN;
        }

        var halves = chains.SelectMany(c => new[] { c[^(2 * n)..^n], c[^n..] }).ToArray();
        var means = halves.Select(Mean).ToArray();
        var within = Mean([.. halves.Select((h, i) => Variance(h, means[i]))]);
        var between = n * Variance(means, Mean(means));
        return within > 0 ? Math.Sqrt(((((n - 1.0) / n) * within) + (between / n)) / within)
            : between > 0 ? double.PositiveInfinity
            : 1;
    }

    private static double Mean(double[] values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum / values.Length;
    }

    private static double Variance(double[] values, double mean)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += (value - mean) * (value - mean);
        }

        return sum / (values.Length - 1);
    }
}
