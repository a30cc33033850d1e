namespace PolicyMiner.Evaluation;

/// <summary>The counterpart of one topic in another fit.</summary>
/// <param name="Topic">Index of the counterpart; −1 when the other fit has fewer topics and none was left.</param>
/// <param name="Cosine">Cosine of the two word distributions; 0 without a counterpart.</param>
/// <param name="SharedTopWords">How many of the ten most probable words the two share.</param>
/// <param name="Reproduced">Whether it is the same topic: cosine at least <see cref="TopicMatching.MinCosine"/> and at least
/// <see cref="TopicMatching.MinSharedTopWords"/> words shared.</param>
public readonly record struct TopicMatch(int Topic, double Cosine, int SharedTopWords, bool Reproduced);
