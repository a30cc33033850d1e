namespace PolicyMiner.Findings.Reuse;

/// <summary>A clause that another document already held.</summary>
/// <param name="Document">Corpus index of the document that took it.</param>
/// <param name="Clause">Its clause.</param>
/// <param name="Citation">Where it stands.</param>
/// <param name="Text">Its text.</param>
/// <param name="Source">Corpus index of the document that held it before.</param>
/// <param name="SourceCitation">Where it stands there.</param>
/// <param name="SourceText">Its text there.</param>
/// <param name="Similarity">Jaccard similarity of the 3-character shingles.</param>
/// <param name="LagDays">Days from the source to the document; null where only the years or not both dates are known.</param>
/// <param name="IsDirected">Whether dates or levels tell which of the two took it from the other; else the order is that of the corpus.</param>
public sealed record ClauseReuse(
    int Document, int Clause, string Citation, string Text, int Source, string SourceCitation, string SourceText, double Similarity, int? LagDays, bool IsDirected)
{
    /// <summary>Smallest similarity of a clause that counts as taken over.</summary>
    public const double MinSimilarity = 0.6;

    /// <summary>Clauses with fewer letters are formulas that nobody has to copy.</summary>
    public const int MinLetters = 25;
}
