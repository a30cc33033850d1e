namespace PolicyMiner.Charts;

/// <summary>One topic over the years.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Label">Its label.</param>
/// <param name="Note">A short remark at the end of the heading, for example an arrow for a trend; may be empty.</param>
/// <param name="Points">By rising year.</param>
internal sealed record TrendSeries(string Id, string Label, string Note, IReadOnlyList<TrendPoint> Points);
