namespace PolicyMiner.Findings;

/// <summary>One keyword of a group of documents.</summary>
/// <param name="Group">The group.</param>
/// <param name="Rank">Its place by <paramref name="TfIdf"/>, from 1.</param>
/// <param name="CountRank">Its place by <paramref name="Count"/>, from 1.</param>
/// <param name="Term">Term id.</param>
/// <param name="Count">Tokens in the group.</param>
/// <param name="DocumentFrequency">Documents of the group that it stands in.</param>
/// <param name="TfIdf">(Count / all modelled tokens of the group) · ln(D / document frequency), both of the whole corpus in the logarithm.</param>
public sealed record Keyword(KeywordGroup Group, int Rank, int CountRank, int Term, long Count, int DocumentFrequency, double TfIdf);
