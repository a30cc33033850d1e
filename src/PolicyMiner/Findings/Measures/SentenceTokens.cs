using PolicyMiner.Segmentation;

namespace PolicyMiner.Findings.Measures;

/// <summary>A sentence as words, cut into segments at commas and colons; quotations and brackets are masked, so that what is only mentioned does not count.</summary>
internal sealed class SentenceTokens
{
    private const string Opens = "“《（(〔【「『‘";
    private const string Closes = "”》）)〕】」』’";

    private readonly List<Token> _tokens = [];
    private readonly string[] _words;
    private readonly bool[] _masked;
    private readonly Func<Token, string> _tag;

    /// <summary>Cuts a sentence into words.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="segmenter">Cuts it.</param>
    /// <param name="tag">Part of speech of a token, or an empty text.</param>
    public SentenceTokens(string text, ISegmenter segmenter, Func<Token, string> tag)
    {
        Text = text;
        _tag = tag;
        segmenter.Segment(text, _tokens);
        for (var i = _tokens.Count - 1; i >= 0; i--)
        {
            // 由市(人民政府), 对本(单位): the segmenter makes a word of what no lexicon holds together.
            if (_tokens[i] is { Length: 2, LexiconId: < 0 } token && text[token.Start] is '由' or '对' or '向' or '按')
            {
                _tokens[i] = token with { Length = 1 };
                _tokens.Insert(i + 1, token with { Start = token.Start + 1, Length = 1 });
            }
        }

        _words = new string[_tokens.Count];
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] = text.Substring(_tokens[i].Start, _tokens[i].Length);
        }

        _masked = Mask(text, _tokens);
        Segments = Cut();
    }

    /// <summary>The sentence.</summary>
    public string Text { get; }

    /// <summary>Number of tokens.</summary>
    public int Count => _tokens.Count;

    /// <summary>The tokens.</summary>
    public IReadOnlyList<Token> Tokens => _tokens;

    /// <summary>First and end token of each segment; its comma is not part of it.</summary>
    public IReadOnlyList<(int Start, int End)> Segments { get; }

    /// <summary>The word at a place; empty for one that is masked or beyond the ends.</summary>
    public string this[int i] => i < 0 || i >= _words.Length || _masked[i] ? string.Empty : _words[i];

    /// <summary>Whether the token stands in quotation marks or brackets.</summary>
    public bool IsMasked(int i) => _masked[i];

    /// <summary>Part of speech of the token, or an empty text.</summary>
    public string Tag(int i) => i < 0 || i >= _tokens.Count ? string.Empty : _tag(_tokens[i]);

    /// <summary>The text of some tokens, without blanks at its ends.</summary>
    public string Slice(int start, int end)
        => start >= end ? string.Empty : Text[_tokens[start].Start..(_tokens[end - 1].Start + _tokens[end - 1].Length)].Trim();

    /// <summary>The text with quotations and brackets as dots of the same length.</summary>
    public string MaskedText()
    {
        var characters = Text.ToCharArray();
        for (var i = 0; i < _tokens.Count; i++)
        {
            if (_masked[i])
            {
                characters.AsSpan(_tokens[i].Start, _tokens[i].Length).Fill('·');
            }
        }

        return new string(characters);
    }

    private static bool[] Mask(string text, List<Token> tokens)
    {
        var masked = new bool[tokens.Count];
        var closeAt = -1;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Start <= closeAt)
            {
                masked[i] = true;
                continue;
            }

            var open = Opens.AsSpan().IndexOf(text[tokens[i].Start]);
            if (open >= 0)
            {
                closeAt = text.IndexOf(Closes[open], tokens[i].Start);
                masked[i] = closeAt >= 0;
            }
        }

        return masked;
    }

    private List<(int Start, int End)> Cut()
    {
        var segments = new List<(int Start, int End)>();
        var start = 0;
        for (var i = 0; i <= _words.Length; i++)
        {
            if (i == _words.Length || (!_masked[i] && _words[i] is "，" or "," or "：" or ":" or "。" or "；" or ";"))
            {
                if (i > start)
                {
                    segments.Add((start, i));
                }

                start = i + 1;
            }
        }

        return segments;
    }
}
