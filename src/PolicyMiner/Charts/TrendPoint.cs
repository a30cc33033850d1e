namespace PolicyMiner.Charts;

/// <summary>A topic's strength in one year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Documents">Documents of the year; 0 leaves a gap.</param>
/// <param name="Mean">Mean θ.</param>
/// <param name="Low">Lower end of the interval; NaN where there is none.</param>
/// <param name="High">Upper end of the interval; NaN where there is none.</param>
internal readonly record struct TrendPoint(int Year, int Documents, double Mean, double Low, double High);
