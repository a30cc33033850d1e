namespace PolicyMiner.Charts;

/// <summary>One metric over the swept topic counts.</summary>
/// <param name="Title">Name for people.</param>
/// <param name="HigherIsBetter">Which values speak for a model.</param>
/// <param name="Points">By rising K; NaN where there is no value, or no deviation.</param>
internal sealed record MetricCurve(string Title, bool HigherIsBetter, IReadOnlyList<MetricPoint> Points);
