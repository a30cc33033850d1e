namespace PolicyMiner.Segmentation;

/// <summary>One word as cut from a text.</summary>
/// <param name="Start">Index of its first UTF-16 unit in the text.</param>
/// <param name="Length">Number of UTF-16 units.</param>
/// <param name="LexiconId">Number of the word in the segmenter's lexicon (the same text always has the same number; numbers have gaps), or −1 when it is not an entry (found by the HMM, or Latin, or a symbol).</param>
public readonly record struct Token(int Start, int Length, int LexiconId);
