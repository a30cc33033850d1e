namespace PolicyMiner.Segmentation;

/// <summary>Where an added word occurs.</summary>
/// <param name="Start">Its first UTF-16 unit.</param>
/// <param name="Length">Its length.</param>
/// <param name="Entry">Its place among the lexicon's entries.</param>
internal readonly record struct KeptSpan(int Start, int Length, int Entry)
{
    /// <summary>The unit behind it.</summary>
    public int End => Start + Length;
}
