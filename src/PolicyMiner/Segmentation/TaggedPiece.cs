namespace PolicyMiner.Segmentation;

/// <summary>A piece of text with its part of speech.</summary>
/// <param name="Start">Index of its first UTF-16 unit in the text.</param>
/// <param name="Length">Number of UTF-16 units.</param>
/// <param name="Tag">Tag in jieba's set: n noun, v verb, x unknown …</param>
public readonly record struct TaggedPiece(int Start, int Length, string Tag);
