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
    private readonly HanTokenCounter _han = new();

    public TokenizerWorker(ISegmenter segmenter, WordSelection selection, TermFilter filter, ColumnStore store)
    {
        Tokens = new ColumnWriter(store);
        _segmenter = segmenter;
        _tagger = selection.Tagger;
        _observer = selection.Audit?.CreateObserver();
        _foldCase = selection.FoldCase;
        Interner = new TermInterner(filter, selection.Synonyms, selection.Tagger);
    }

    /// <summary>The words met so far.</summary>
    public TermInterner Interner { get; }

    /// <summary>Entry numbers of the tokens kept so far.</summary>
    public ColumnWriter Tokens { get; }

    /// <summary>Cuts one document.</summary>
    public TokenizedDocument Tokenize(int document, IReadOnlyList<UnitText> texts)
    {
        Interner.BeginDocument(document);
        var units = new TokenizedUnit[texts.Count];
        _han.Clear();
        for (var u = 0; u < units.Length; u++)
        {
            units[u] = TokenizeUnit(document, texts[u]);
        }

        return new TokenizedDocument(this, units, _han.Count);
    }

    private TokenizedUnit TokenizeUnit(int document, UnitText unit)
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
        var clauses = new int[unit.ClauseStarts.Count];
        var clause = 0;
        var start = Tokens.Length;
        for (var i = 0; i < _tokens.Count; i++)
        {
            var token = _tokens[i];
            while (clause < clauses.Length && unit.ClauseStarts[clause] <= token.Start)
            {
                clauses[clause++] = Tokens.Length - start;
            }

            _han.Add(text, token);
            var id = Interner.Add(text.Slice(token.Start, token.Length), token.LexiconId, _tagger is null ? string.Empty : _tags[i]);
            if (id >= 0)
            {
                Tokens.Add(id);
            }
        }

        _han.EndRun(text);

        // Clauses behind the last token begin, and end, where the unit ends.
        clauses.AsSpan(clause).Fill(Tokens.Length - start);
        return new TokenizedUnit(start, Tokens.Length - start, clauses);
    }
}
