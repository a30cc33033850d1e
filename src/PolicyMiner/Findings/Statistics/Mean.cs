namespace PolicyMiner.Findings.Statistics;

/// <summary>The arithmetic mean.</summary>
internal static class Mean
{
    /// <summary>Sum of the values in their order over their number; NaN of none.</summary>
    public static double Of(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum / values.Length;
    }
}
