namespace PolicyMiner.Segmentation;

/// <summary>What became of one added word in the texts.</summary>
/// <param name="Entry">The word.</param>
/// <param name="Occurrences">How often its characters stand in the texts, overlaps included.</param>
/// <param name="Hits">How often it came out as a token.</param>
/// <param name="InsideLonger">How often it stood inside a longer token.</param>
/// <param name="CutApart">How often its characters came to stand in several tokens.</param>
/// <param name="Forced">Hits where the counts alone would have cut it apart.</param>
/// <param name="Overlapped">Times it lost to another word to keep whole that overlaps it.</param>
/// <param name="Example">The surroundings of its first occurrence that was not a hit, with the word in 【】; null when all were hits.</param>
public sealed record LexiconUsage(
    LexiconEntry Entry, long Occurrences, long Hits, long InsideLonger, long CutApart, long Forced, long Overlapped, string? Example);
