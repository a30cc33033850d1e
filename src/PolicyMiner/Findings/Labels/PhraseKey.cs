namespace PolicyMiner.Findings.Labels;

/// <summary>Up to four words in a row, in clauses of one topic.</summary>
/// <param name="Topic">First topic of the clauses.</param>
/// <param name="First">Term id of the first word.</param>
/// <param name="Second">Term id of the second word.</param>
/// <param name="Third">Term id of the third word, or −1.</param>
/// <param name="Fourth">Term id of the fourth word, or −1.</param>
internal readonly record struct PhraseKey(int Topic, int First, int Second, int Third, int Fourth);
