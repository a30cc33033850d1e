namespace PolicyMiner.Findings.Statistics;

/// <summary>A confidence interval; both ends NaN where there is none.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>Confidence level of every interval of this program.</summary>
    public const double Level = 0.95;

    /// <summary>No interval: too few observations.</summary>
    public static Interval None { get; } = new(double.NaN, double.NaN);

    /// <summary>The percentile interval of resampled values (Efron and Tibshirani 1993, section 13.3); sorts the values and leaves NaN out.</summary>
    internal static Interval OfPercentiles(Span<double> values)
    {
        values.Sort(); // NaN sorts first
        var numbers = values[values.LastIndexOf(double.NaN) is var last && last >= 0 ? (last + 1).. : ..];
        return numbers.IsEmpty ? None : new Interval(Quantile.Of(numbers, (1 - Level) / 2), Quantile.Of(numbers, (1 + Level) / 2));
    }

    /// <summary>Wilson's score interval for a share (Wilson 1927), z = 1.959963984540054.</summary>
    /// <param name="successes">0 … <paramref name="trials"/>.</param>
    /// <param name="trials">0 gives no interval.</param>
    internal static Interval OfShare(long successes, long trials)
    {
        if (trials <= 0)
        {
            return None;
        }

        const double z = 1.959963984540054;
        double n = trials;
        var p = successes / n;
        var centre = p + (z * z / (2 * n));
        var half = z * Math.Sqrt(((p * (1 - p)) + (z * z / (4 * n))) / n);
        var scale = 1 + (z * z / n);
        return new Interval(Math.Max(0, (centre - half) / scale), Math.Min(1, (centre + half) / scale));
    }
}
