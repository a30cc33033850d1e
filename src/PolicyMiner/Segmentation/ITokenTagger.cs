namespace PolicyMiner.Segmentation;

/// <summary>Gives each token a part of speech. The seam beside <see cref="ISegmenter"/>; safe to call from several threads.</summary>
public interface ITokenTagger
{
    /// <summary>Tags tokens; it never changes them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens in order, from the segmenter that the tagger belongs to.</param>
    /// <param name="tags">Receives one tag for each token, in jieba's set (n noun, v verb, x unknown …). A token with a lexicon id always gets the same tag.</param>
    void Tag(ReadOnlySpan<char> text, IReadOnlyList<Token> tokens, List<string> tags);

    /// <summary>Whether the word with this lexicon id stands in a lexicon that was added (policy lexicon, user lexicon, synonyms).</summary>
    bool IsAdded(int lexiconId);
}
