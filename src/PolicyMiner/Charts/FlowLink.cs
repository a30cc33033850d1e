namespace PolicyMiner.Charts;

/// <summary>A link between topics of neighbouring stages.</summary>
/// <param name="Stage">Index of the earlier stage.</param>
/// <param name="From">Index of the topic there.</param>
/// <param name="To">Index of the topic in the next stage.</param>
/// <param name="Weight">How close the two are, 0 to 1.</param>
internal readonly record struct FlowLink(int Stage, int From, int To, double Weight);
