namespace PolicyMiner.Selection;

/// <summary>A metric over several fits.</summary>
/// <param name="Mean">Mean of the values that are defined; NaN without any.</param>
/// <param name="Deviation">Their standard deviation (n − 1); NaN below two.</param>
/// <param name="Count">Number of values that are defined.</param>
public sealed record MetricSummary(double Mean, double Deviation, int Count)
{
    /// <summary>Summarises values; NaN means not defined and is left out.</summary>
    public static MetricSummary Of(IEnumerable<double> values)
    {
        var defined = values.Where(v => !double.IsNaN(v)).ToArray();
        if (defined.Length == 0)
        {
            return new MetricSummary(double.NaN, double.NaN, 0);
        }

        var mean = defined.Average();
        var squares = defined.Sum(v => (v - mean) * (v - mean));
        return new MetricSummary(mean, defined.Length > 1 ? Math.Sqrt(squares / (defined.Length - 1)) : double.NaN, defined.Length);
    }
}
