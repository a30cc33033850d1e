namespace PolicyMiner.Charts;

/// <summary>A metric at one topic count.</summary>
/// <param name="TopicCount">K.</param>
/// <param name="Mean">Mean over the fits.</param>
/// <param name="Deviation">Standard deviation over the fits; NaN for one fit.</param>
internal readonly record struct MetricPoint(int TopicCount, double Mean, double Deviation);
