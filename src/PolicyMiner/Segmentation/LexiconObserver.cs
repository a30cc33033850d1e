namespace PolicyMiner.Segmentation;

/// <summary>Cuts texts and watches the added words in them, on one thread.</summary>
public sealed class LexiconObserver
{
    private readonly JiebaSegmenter _segmenter;
    private readonly List<KeptSpan> _spans = [];
    private readonly List<LexiconConflict> _conflicts = [];

    internal LexiconObserver(JiebaSegmenter segmenter)
    {
        _segmenter = segmenter;
        Usage = new EntryUsage[segmenter.Lexicon.Entries.Count];
    }

    internal EntryUsage[] Usage { get; }

    /// <summary>Appends the tokens of a text, as the segmenter gives them, and counts what became of the added words.</summary>
    /// <param name="document">Number of the document, for the examples.</param>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Receives the tokens; empty when called.</param>
    public void Segment(int document, ReadOnlySpan<char> text, List<Token> tokens)
    {
        _conflicts.Clear();
        _spans.Clear();
        _segmenter.Segment(text, tokens, _conflicts);
        foreach (var conflict in _conflicts)
        {
            ref var usage = ref Usage[conflict.Span.Entry];
            usage.Forced += conflict.Won ? 1 : 0;
            usage.Overlapped += conflict.Won ? 0 : 1;
        }

        _segmenter.Lexicon.Added?.FindAll(text, onlyKept: false, _spans);
        var t = 0;
        foreach (var span in _spans)
        {
            while (tokens[t].Start + tokens[t].Length <= span.Start)
            {
                t++;
            }

            Count(document, text, span, tokens[t]);
        }
    }

    private void Count(int document, ReadOnlySpan<char> text, KeptSpan span, Token token)
    {
        ref var usage = ref Usage[span.Entry];
        if (token.Start == span.Start && token.Length == span.Length)
        {
            usage.Hits++;
            return;
        }

        if (token.Start + token.Length >= span.End)
        {
            usage.InsideLonger++;
        }
        else
        {
            usage.CutApart++;
        }

        if (usage.Example is null || document < usage.ExampleDocument)
        {
            usage.Example = TextExcerpt.Around(text, span.Start, span.Length);
            usage.ExampleDocument = document;
        }
    }
}
