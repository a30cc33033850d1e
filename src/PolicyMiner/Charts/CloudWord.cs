namespace PolicyMiner.Charts;

/// <summary>A word of a word cloud in its place.</summary>
/// <param name="Word">The word.</param>
/// <param name="Rank">Its rank by weight, from 0.</param>
/// <param name="X">Left end of its base line.</param>
/// <param name="Y">Its base line.</param>
/// <param name="Size">Size of its type.</param>
internal readonly record struct CloudWord(string Word, int Rank, double X, double Y, double Size);
