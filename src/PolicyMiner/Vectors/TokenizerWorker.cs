using PolicyMiner.Segmentation;

namespace PolicyMiner.Vectors;

/// <summary>Cuts documents into words on one thread.</summary>
internal sealed class TokenizerWorker
{
    private readonly ISegmenter _segmenter;
    private readonly ITokenTagger? _tagger;
    private readonly LexiconObserver? _observer;
    private readonly bool _foldCase;
    private readonly List<Token> _tokens = [];
    private readonly List<string> _tags = [];

    public TokenizerWorker(ISegmenter segmenter, WordSelection selection, TermFilter filter)
    {
        _segmenter = segmenter;
        _tagger = selection.Tagger;
        _observer = selection.Audit?.CreateObserver();
        _foldCase = selection.FoldCase;
        Interner = new TermInterner(filter, selection.Synonyms, selection.Tagger);
    }

    /// <summary>The words met so far.</summary>
    public TermInterner Interner { get; }

    /// <summary>Cuts one document.</summary>
    public TokenizedDocument Tokenize(int document, IReadOnlyList<UnitText> texts)
    {
        Interner.BeginDocument(document);
        var units = new TokenizedUnit[texts.Count];
        long han = 0;
        long single = 0;
        for (var u = 0; u < units.Length; u++)
        {
            units[u] = TokenizeUnit(document, texts[u], ref han, ref single);
        }

        return new TokenizedDocument(Interner, units, new HanTokenCount(han, single));
    }

    private TokenizedUnit TokenizeUnit(int document, UnitText unit, ref long han, ref long single)
    {
        var text = unit.Text.Span;
        if (_foldCase)
        {
            var lower = new char[text.Length];
            text.ToLowerInvariant(lower);
            text = lower;
        }

        _tokens.Clear();
        if (_observer is null)
        {
            _segmenter.Segment(text, _tokens);
        }
        else
        {
            _observer.Segment(document, text, _tokens);
        }

        _tags.Clear();
        _tagger?.Tag(text, _tokens, _tags);
        var kept = new int[_tokens.Count];
        var clauses = new int[unit.ClauseStarts.Count];
        var clause = 0;
        var n = 0;
        for (var i = 0; i < _tokens.Count; i++)
        {
            var token = _tokens[i];
            while (clause < clauses.Length && unit.ClauseStarts[clause] <= token.Start)
            {
                clauses[clause++] = n;
            }

            if (text[token.Start] is >= '\u4E00' and <= '\u9FFF')
            {
                han++;
                single += token.Length == 1 ? 1 : 0;
            }

            var id = Interner.Add(text.Slice(token.Start, token.Length), token.LexiconId, _tagger is null ? string.Empty : _tags[i]);
            if (id >= 0)
            {
                kept[n++] = id;
            }
        }

        // Clauses behind the last token begin, and end, where the unit ends.
        clauses.AsSpan(clause).Fill(n);
        return new TokenizedUnit(kept[..n], clauses);
    }
}
