namespace PolicyMiner.Topics;

/// <summary>A run of pairs of one unit.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Start">First pair.</param>
/// <param name="End">Behind the last pair.</param>
internal readonly record struct Segment(int Unit, int Start, int End);
