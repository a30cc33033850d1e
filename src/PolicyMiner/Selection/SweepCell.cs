namespace PolicyMiner.Selection;

/// <summary>The place of one held-out fit in the sweep.</summary>
/// <param name="TopicCount">K.</param>
/// <param name="Start">Number of the random start, 0 … seeds − 1.</param>
/// <param name="Fold">The fold that is held out, 0 … folds − 1.</param>
public readonly record struct SweepCell(int TopicCount, int Start, int Fold);
