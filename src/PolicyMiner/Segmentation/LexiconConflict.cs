namespace PolicyMiner.Segmentation;

/// <summary>Where a word to keep whole met resistance.</summary>
/// <param name="Span">The word's occurrence.</param>
/// <param name="Won">True: the counts would have cut it apart, and it was kept whole. False: it lost to another such word that overlaps it.</param>
internal readonly record struct LexiconConflict(KeptSpan Span, bool Won);
