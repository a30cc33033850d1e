using System.Buffers;

namespace PolicyMiner.Segmentation;

/// <summary>
/// Parts of speech with the figures of Python's jieba 0.42. It has a mode of its own (<see cref="Segment(ReadOnlySpan{char}, List{TaggedPiece})"/>, jieba's <c>posseg</c>), whose cuts differ here and there
/// from precise mode; <see cref="Tag"/> uses it only to tag the tokens of precise mode, which never change.
/// </summary>
public sealed class PosTagger : ITokenTagger
{
    private const string Number = "m";
    private const string English = "eng";

    // The signs of posseg's runs: those of precise mode without % and -.
    private static readonly SearchValues<char> OtherSigns = SearchValues.Create("%-");

    private readonly WordLexicon _lexicon;
    private readonly RouteFinder _routes;
    private readonly TagModel _model;

    /// <summary>Creates the tagger.</summary>
    /// <param name="segmenter">Whose lexicon it uses.</param>
    public PosTagger(JiebaSegmenter segmenter)
    {
        _lexicon = segmenter.Lexicon;
        _routes = new RouteFinder(_lexicon);
        _model = TagModel.Default;
    }

    /// <summary>Cuts and tags a text as <c>jieba.posseg.cut</c> does. The pieces cover the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pieces">Receives the pieces in order.</param>
    public void Segment(ReadOnlySpan<char> text, List<TaggedPiece> pieces) => Segment(text, 0, text.Length, pieces);

    /// <summary>
    /// Tags tokens: with the lexicon's tag; else that of the posseg piece of the same span; else that of the longest piece inside
    /// it, the last where several are; else x.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens, in order, from the segmenter that the tagger was made with.</param>
    /// <param name="tags">Receives one tag for each token.</param>
    public void Tag(ReadOnlySpan<char> text, IReadOnlyList<Token> tokens, List<string> tags)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(tags);
        var pieces = new List<TaggedPiece>();
        var known = 0;
        var next = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            var tag = token.LexiconId >= 0 ? _lexicon.FindTag(token.LexiconId) : string.Empty;
            if (tag.Length == 0)
            {
                var first = text[token.Start];
                if (!CharacterClasses.IsHan(first))
                {
                    tag = CharacterClasses.IsRunCharacter(first) ? FindLatinTag(text.Slice(token.Start, token.Length)) : PartsOfSpeech.Unknown;
                }
                else
                {
                    if (known <= token.Start)
                    {
                        pieces.Clear();
                        next = 0;
                        known = SegmentStretch(text, token, pieces);
                    }

                    tag = FindTag(token, pieces, ref next);
                }
            }

            tags.Add(tag);
        }
    }

    // Posseg cuts numbers and names by their characters alone, so the token itself is enough.
    private static string FindLatinTag(ReadOnlySpan<char> token)
    {
        var pieces = new List<TaggedPiece>();
        AddLatin(token, 0, token.Length, pieces);
        return pieces.Aggregate(static (best, piece) => piece.Length >= best.Length ? piece : best).Tag;
    }

    /// <inheritdoc/>
    public bool IsAdded(int lexiconId) => lexiconId >= 0 && _lexicon.FindEntry(lexiconId) is not null;

    // The whole run around a token: what stands outside it has no influence on its pieces.
    private int SegmentStretch(ReadOnlySpan<char> text, Token token, List<TaggedPiece> pieces)
    {
        var start = token.Start;
        var end = token.Start + token.Length;
        while (start > 0 && IsRunCharacter(text[start - 1]) && IsRunCharacter(text[start]))
        {
            start--;
        }

        while (end < text.Length && IsRunCharacter(text[end]) && IsRunCharacter(text[end - 1]))
        {
            end++;
        }

        Segment(text, start, end, pieces);
        return end;
    }

    private static string FindTag(Token token, List<TaggedPiece> pieces, ref int next)
    {
        while (next < pieces.Count && pieces[next].Start < token.Start)
        {
            next++;
        }

        var best = PartsOfSpeech.Unknown;
        var longest = 0;
        for (var i = next; i < pieces.Count && pieces[i].Start + pieces[i].Length <= token.Start + token.Length; i++)
        {
            if (pieces[i].Length >= longest)
            {
                best = pieces[i].Tag;
                longest = pieces[i].Length;
            }
        }

        return best;
    }

    private void Segment(ReadOnlySpan<char> text, int position, int end, List<TaggedPiece> pieces)
    {
        while (position < end)
        {
            var start = position;
            while (position < end && IsRunCharacter(text[position]))
            {
                position++;
            }

            if (position > start)
            {
                _routes.Find(text[start..position], SegmenterScratch.Current);
                ReadRoute(text, start, position - start, pieces);
            }
            else
            {
                position += JiebaSegmenter.SymbolLength(text, position, end);
                pieces.Add(new TaggedPiece(start, position - start, PartsOfSpeech.Unknown));
            }
        }
    }

    private static bool IsRunCharacter(char c) => CharacterClasses.IsRunCharacter(c) && !OtherSigns.Contains(c);

    private void ReadRoute(ReadOnlySpan<char> text, int start, int length, List<TaggedPiece> pieces)
    {
        var route = SegmenterScratch.Current.Route;
        var position = 0;
        var singles = 0;
        while (position < length)
        {
            var step = route[position];
            if (step.Length > 1)
            {
                AddSingles(text, start, position - singles, singles, pieces);
                singles = 0;
                pieces.Add(new TaggedPiece(start + position, step.Length, TagOf(step.Id)));
            }
            else
            {
                singles++;
            }

            position += step.Length;
        }

        AddSingles(text, start, length - singles, singles, pieces);
    }

    private void AddSingles(ReadOnlySpan<char> text, int start, int offset, int count, List<TaggedPiece> pieces)
    {
        var scratch = SegmenterScratch.Current;
        if (count <= 1 || _lexicon.FindWord(scratch.Codes.AsSpan(offset, count)) >= 0)
        {
            for (var i = offset; i < offset + count; i++)
            {
                pieces.Add(new TaggedPiece(start + i, 1, TagOf(scratch.Route[i].Id)));
            }

            return;
        }

        var position = start + offset;
        var end = position + count;
        while (position < end)
        {
            var isHan = CharacterClasses.IsHan(text[position]);
            var next = position + 1;
            while (next < end && CharacterClasses.IsHan(text[next]) == isHan)
            {
                next++;
            }

            if (isHan)
            {
                _model.Cut(text[position..next], position, TagScratch.Current, pieces);
            }
            else
            {
                AddLatin(text, position, next, pieces);
            }

            position = next;
        }
    }

    // The pieces of jieba's posseg: [\.0-9]+|[a-zA-Z0-9]+ and what lies between.
    private static void AddLatin(ReadOnlySpan<char> text, int position, int end, List<TaggedPiece> pieces)
    {
        while (position < end)
        {
            var start = position;
            string tag;
            if (IsNumeral(text[position]))
            {
                tag = Number;
                position = EndOf(text, position, end, IsNumeral);
            }
            else if (char.IsAsciiLetter(text[position]))
            {
                tag = English;
                position = EndOf(text, position, end, char.IsAsciiLetterOrDigit);
            }
            else
            {
                tag = PartsOfSpeech.Unknown;
                position = EndOf(text, position, end, c => !IsNumeral(c) && !char.IsAsciiLetter(c));
            }

            pieces.Add(new TaggedPiece(start, position - start, tag));
        }
    }

    private static int EndOf(ReadOnlySpan<char> text, int position, int end, Func<char, bool> belongs)
    {
        while (position < end && belongs(text[position]))
        {
            position++;
        }

        return position;
    }

    private static bool IsNumeral(char c) => c == '.' || char.IsAsciiDigit(c);

    private string TagOf(int id) => id >= 0 && _lexicon.FindTag(id) is { Length: > 0 } tag ? tag : PartsOfSpeech.Unknown;
}
