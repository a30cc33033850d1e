namespace PolicyMiner.Segmentation.NewWords;

/// <summary>A proposed new word.</summary>
/// <param name="Word">The word.</param>
/// <param name="Pieces">The words that it is cut into now.</param>
/// <param name="Tag">Its likely tag, n or vn, after its last piece.</param>
/// <param name="Count">Occurrences.</param>
/// <param name="Documents">Documents that it occurs in.</param>
/// <param name="Cohesion">Normalised pointwise mutual information of its weakest joint, −1 to 1.</param>
/// <param name="LeftFreedom">Entropy of what stands before it, in nats.</param>
/// <param name="RightFreedom">Entropy of what stands behind it, in nats.</param>
/// <param name="Score">Cohesion · √(smaller freedom) · ln(count): what the list is ranked by.</param>
/// <param name="Examples">Up to three of its occurrences, from different documents where there are, with the word in 【】.</param>
public sealed record TermCandidate(
    string Word, IReadOnlyList<string> Pieces, string Tag, int Count, int Documents, double Cohesion, double LeftFreedom, double RightFreedom, double Score, IReadOnlyList<string> Examples)
{
    /// <summary>The word as an entry of a lexicon.</summary>
    /// <param name="source">Name that tables show as its source.</param>
    /// <param name="line">Its place in the list, from 1.</param>
    public LexiconEntry ToEntry(string source, int line) => new(Word, null, Tag, source, line, KeepWhole: true);
}
