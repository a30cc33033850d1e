using System.Runtime.InteropServices;

namespace PolicyMiner.Segmentation.NewWords;

/// <summary>One document's tokens with words numbered within the document.</summary>
/// <param name="Words">Distinct words.</param>
/// <param name="Tags">How often each word has each tag; a word of a lexicon has one, others can have several.</param>
/// <param name="Tokens">The tokens in order.</param>
internal sealed record TermDocument(IReadOnlyList<string> Words, IReadOnlyDictionary<(int Word, string Tag), int> Tags, int[] Tokens)
{
    /// <summary>Cuts and tags a document's texts; between two texts stands a line end.</summary>
    public static TermDocument Of(IReadOnlyList<ReadOnlyMemory<char>> texts, ISegmenter segmenter, ITokenTagger tagger)
    {
        var words = new List<string>();
        var tagCounts = new Dictionary<(int Word, string Tag), int>();
        var ids = new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var all = new List<int>();
        var tokens = new List<Token>();
        var tags = new List<string>();
        foreach (var text in texts)
        {
            tokens.Clear();
            tags.Clear();
            segmenter.Segment(text.Span, tokens);
            tagger.Tag(text.Span, tokens, tags);
            for (var i = 0; i < tokens.Count; i++)
            {
                all.Add(Intern(text.Span.Slice(tokens[i].Start, tokens[i].Length), tags[i]));
            }

            all.Add(Intern("\n", PartsOfSpeech.Unknown));
        }

        return new TermDocument(words, tagCounts, [.. all]);

        int Intern(ReadOnlySpan<char> word, string tag)
        {
            if (!ids.TryGetValue(word, out var id))
            {
                id = words.Count;
                ids[word] = id;
                words.Add(word.ToString());
            }

            CollectionsMarshal.GetValueRefOrAddDefault(tagCounts, (id, tag), out _)++;
            return id;
        }
    }
}
