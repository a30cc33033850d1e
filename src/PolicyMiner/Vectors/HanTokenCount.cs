namespace PolicyMiner.Vectors;

/// <summary>How a document's Chinese text was cut.</summary>
/// <param name="Tokens">Tokens that begin with a Chinese character.</param>
/// <param name="Single">Those of one character. Official text has 15 to 20 %; far more means that the segmenter does not know its words.</param>
public readonly record struct HanTokenCount(long Tokens, long Single);
