namespace PolicyMiner.Findings;

/// <summary>Documents whose keywords are listed together.</summary>
/// <param name="By">What they share: "corpus", "year" or "issuer".</param>
/// <param name="Name">The year or issuer; empty for the corpus.</param>
/// <param name="Documents">How many of them were modelled.</param>
public sealed record KeywordGroup(string By, string Name, int Documents);
