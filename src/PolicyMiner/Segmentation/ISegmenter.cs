namespace PolicyMiner.Segmentation;

/// <summary>
/// Cuts text into words. The seam where another segmenter (JiebaNet.Segmenter, for example) could be put; safe to call from several threads.
/// </summary>
public interface ISegmenter
{
    /// <summary>Name and version of the segmenter and its lexicon, recorded in the manifest.</summary>
    string Description { get; }

    /// <summary>Appends the tokens of <paramref name="text"/> to <paramref name="tokens"/>, in order; together they cover the text, or leave out only what the segmenter documents.</summary>
    void Segment(ReadOnlySpan<char> text, List<Token> tokens);
}
