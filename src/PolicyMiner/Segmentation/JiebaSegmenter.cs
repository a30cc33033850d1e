using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PolicyMiner.Segmentation;

/// <summary>
/// Cuts text as Python's jieba 0.42 does in precise mode with its hidden Markov model, token for token. The text is split into runs
/// of Han characters, Latin letters, digits and <c>+#&amp;._%-</c>; every other code point is a token of its own (CR LF counts as one).
/// A run is a graph of the lexicon's words; the route of the greatest summed log frequency is taken, and what it leaves as
/// single characters goes through the boundary model. The tokens cover the text.
/// </summary>
public sealed class JiebaSegmenter : ISegmenter
{
    private static readonly Lazy<JiebaSegmenter> Shared = new(() => new JiebaSegmenter(WordLexicon.Plain));

    private readonly WordLexicon _lexicon;
    private readonly RouteFinder _routes;

    private JiebaSegmenter(WordLexicon lexicon)
    {
        _lexicon = lexicon;
        _routes = new RouteFinder(lexicon);
    }

    /// <summary>The segmenter with jieba's own dictionary and nothing else.</summary>
    public static JiebaSegmenter Default => Shared.Value;

    /// <inheritdoc/>
    public string Description => "jieba precise mode with HMM; " + _lexicon.Source + $"; {_lexicon.Entries.Count} added words";

    /// <summary>All <see cref="Token.LexiconId"/> are below this.</summary>
    public int LexiconSize => _lexicon.Size;

    /// <summary>The lexicon that words are looked up in.</summary>
    internal WordLexicon Lexicon => _lexicon;

    /// <summary>The segmenter with jieba's dictionary and further words.</summary>
    /// <param name="entries">Words to add; where one is given twice, the last counts. Their order matters as it does in jieba: a count that is not given depends on the words before.</param>
    public static JiebaSegmenter Create(IEnumerable<LexiconEntry> entries)
        => new(WordLexicon.Create(entries.GroupBy(e => e.Word, StringComparer.Ordinal).Select(g => g.Last()).ToList()));

    /// <summary>The tag that the lexicons give the word with this id; empty for −1 and for a word without one. <see cref="PosTagger"/> tags unknown words too.</summary>
    public string FindTag(int lexiconId) => _lexicon.FindTag(lexiconId);

    /// <summary>The tokens of <paramref name="text"/> as strings: for small texts and for trying out.</summary>
    public IReadOnlyList<string> Cut(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<Token>();
        Segment(text, tokens);
        return tokens.ConvertAll(t => text.Substring(t.Start, t.Length));
    }

    /// <inheritdoc/>
    public void Segment(ReadOnlySpan<char> text, List<Token> tokens) => Segment(text, tokens, null);

    /// <summary>As <see cref="Segment(ReadOnlySpan{char}, List{Token})"/>, and reports where words to keep whole met resistance.</summary>
    internal void Segment(ReadOnlySpan<char> text, List<Token> tokens, List<LexiconConflict>? conflicts)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var scratch = SegmenterScratch.Current;
        if (_lexicon.Added is { HasKept: true } added)
        {
            scratch.Kept.Clear();
            added.FindAll(text, onlyKept: true, scratch.Kept);
            if (scratch.Kept.Count > 0)
            {
                var lost = conflicts is null ? null : new List<KeptSpan>();
                AddedWords.Resolve(scratch.Kept, lost);
                conflicts?.AddRange(lost!.Select(s => new LexiconConflict(s, false)));
                SegmentAround(text, scratch, tokens, conflicts);
                return;
            }
        }

        SegmentPlain(text, 0, text.Length, scratch, tokens);
    }

    // A word that no run can hold is a token by itself and ends what stands before it.
    private void SegmentAround(ReadOnlySpan<char> text, SegmenterScratch scratch, List<Token> tokens, List<LexiconConflict>? conflicts)
    {
        var spans = scratch.Kept;
        var position = 0;
        var first = 0;
        for (var i = 0; i < spans.Count; i++)
        {
            var span = spans[i];
            if (!IsRun(text.Slice(span.Start, span.Length)))
            {
                SegmentKeeping(text, position, span.Start, first, i, scratch, tokens, conflicts);
                tokens.Add(new Token(span.Start, span.Length, _lexicon.FindWord(text.Slice(span.Start, span.Length))));
                position = span.End;
                first = i + 1;
            }
        }

        SegmentKeeping(text, position, text.Length, first, spans.Count, scratch, tokens, conflicts);
    }

    private void SegmentKeeping(
        ReadOnlySpan<char> text, int position, int end, int firstSpan, int lastSpan, SegmenterScratch scratch, List<Token> tokens, List<LexiconConflict>? conflicts)
    {
        while (position < end)
        {
            var start = position;
            position = RunEnd(text, start, end);
            if (position == start)
            {
                position += SymbolLength(text, position, end);
                tokens.Add(new Token(start, position - start, -1));
                continue;
            }

            while (firstSpan < lastSpan && scratch.Kept[firstSpan].Start < start)
            {
                firstSpan++;
            }

            var last = firstSpan;
            while (last < lastSpan && scratch.Kept[last].Start < position)
            {
                last++;
            }

            SegmentRun(text, start, position, firstSpan, last, scratch, tokens, conflicts);
            firstSpan = last;
        }
    }

    // The route first; where it cuts a word apart that must stay whole, that word is set, and the stretches between are routed anew.
    private void SegmentRun(
        ReadOnlySpan<char> text, int start, int end, int firstSpan, int lastSpan, SegmenterScratch scratch, List<Token> tokens, List<LexiconConflict>? conflicts)
    {
        if (start == end)
        {
            return;
        }

        _routes.Find(text[start..end], scratch);
        var firstForced = scratch.Forced.Count;
        FindCutApart(start, firstSpan, lastSpan, scratch);
        if (scratch.Forced.Count == firstForced)
        {
            ReadRoute(text, start, end - start, scratch, tokens);
            return;
        }

        var forcedEnd = scratch.Forced.Count;
        for (var f = firstForced; f <= forcedEnd; f++)
        {
            var stop = f < forcedEnd ? scratch.Forced[f].Start : end;
            var last = firstSpan;
            while (last < lastSpan && scratch.Kept[last].Start < stop)
            {
                last++;
            }

            SegmentRun(text, start, stop, firstSpan, last, scratch, tokens, conflicts);
            if (f < forcedEnd)
            {
                var span = scratch.Forced[f];
                tokens.Add(new Token(span.Start, span.Length, _lexicon.FindWord(text.Slice(span.Start, span.Length))));
                conflicts?.Add(new LexiconConflict(span, true));
                start = span.End;
                firstSpan = last + 1;
            }
        }

        scratch.Forced.RemoveRange(firstForced, forcedEnd - firstForced);
    }

    private static void FindCutApart(int start, int firstSpan, int lastSpan, SegmenterScratch scratch)
    {
        var position = start;
        for (var i = firstSpan; i < lastSpan; i++)
        {
            var span = scratch.Kept[i];
            while (position + scratch.Route[position - start].Length <= span.Start)
            {
                position += scratch.Route[position - start].Length;
            }

            if (position + scratch.Route[position - start].Length < span.End)
            {
                scratch.Forced.Add(span);
            }
        }
    }

    private void SegmentPlain(ReadOnlySpan<char> text, int position, int end, SegmenterScratch scratch, List<Token> tokens)
    {
        while (position < end)
        {
            var start = position;
            position = RunEnd(text, start, end);
            if (position > start)
            {
                _routes.Find(text[start..position], scratch);
                ReadRoute(text, start, position - start, scratch, tokens);
            }
            else
            {
                position += SymbolLength(text, position, end);
                tokens.Add(new Token(start, position - start, -1));
            }
        }
    }

    private int RunEnd(ReadOnlySpan<char> text, int position, int end)
    {
        ref var table = ref MemoryMarshal.GetArrayDataReference(_lexicon.Codes.Table);
        while (position < end && Unsafe.Add(ref table, text[position]) < CharacterCodes.Outside)
        {
            position++;
        }

        return position;
    }

    private bool IsRun(ReadOnlySpan<char> text) => RunEnd(text, 0, text.Length) == text.Length;

    internal static int SymbolLength(ReadOnlySpan<char> text, int position, int end)
    {
        if (position + 1 == end)
        {
            return 1;
        }

        var first = text[position];
        var second = text[position + 1];
        return (first == '\r' && second == '\n') || char.IsSurrogatePair(first, second) ? 2 : 1;
    }

    private void ReadRoute(ReadOnlySpan<char> text, int start, int length, SegmenterScratch scratch, List<Token> tokens)
    {
        var route = scratch.Route;
        var position = 0;
        var singles = 0;
        while (position < length)
        {
            ref var step = ref route[position];
            if (step.Length > 1)
            {
                if (singles > 0)
                {
                    AddSingles(text, start, position - singles, singles, scratch, tokens);
                    singles = 0;
                }

                tokens.Add(new Token(start + position, step.Length, step.Id));
            }
            else
            {
                singles++;
            }

            position += step.Length;
        }

        if (singles > 0)
        {
            AddSingles(text, start, length - singles, singles, scratch, tokens);
        }
    }

    // A run of characters that the route left single. jieba leaves them so when they spell a word of the lexicon (the route decided against it).
    private void AddSingles(ReadOnlySpan<char> text, int start, int offset, int count, SegmenterScratch scratch, List<Token> tokens)
    {
        if (count == 1 || _lexicon.FindWord(scratch.Codes.AsSpan(offset, count)) >= 0)
        {
            AddCharacters(start, offset, count, scratch, tokens);
            return;
        }

        var end = offset + count;
        while (offset < end)
        {
            var isHan = CharacterClasses.IsHan(text[start + offset]);
            var next = offset + 1;
            while (next < end && CharacterClasses.IsHan(text[start + next]) == isHan)
            {
                next++;
            }

            if (isHan)
            {
                AddHan(text, start, offset, next - offset, scratch, tokens);
            }
            else
            {
                AddLatin(text, start, offset, next - offset, scratch, tokens);
            }

            offset = next;
        }
    }

    private static void AddCharacters(int start, int offset, int count, SegmenterScratch scratch, List<Token> tokens)
    {
        for (var i = offset; i < offset + count; i++)
        {
            tokens.Add(new Token(start + i, 1, scratch.Route[i].Id));
        }
    }

    private void AddHan(ReadOnlySpan<char> text, int start, int offset, int count, SegmenterScratch scratch, List<Token> tokens)
    {
        var words = _lexicon.Boundaries.Cut(text.Slice(start + offset, count), scratch.Trace, scratch.Lengths);
        for (var w = 0; w < words; w++)
        {
            var length = scratch.Lengths[w];
            if (_lexicon.Removed.Count > 0 && _lexicon.Removed.Contains(text.Slice(start + offset, length).ToString()))
            {
                AddCharacters(start, offset, length, scratch, tokens);
            }
            else
            {
                AddWord(start, offset, length, scratch, tokens);
            }

            offset += length;
        }
    }

    // The pieces of jieba's finalseg: [a-zA-Z0-9]+(?:\.\d+)?%? and what lies between.
    private void AddLatin(ReadOnlySpan<char> text, int start, int offset, int count, SegmenterScratch scratch, List<Token> tokens)
    {
        var span = text.Slice(start + offset, count);
        var position = 0;
        while (position < count)
        {
            var length = CharacterClasses.IsAsciiLetterOrDigit(span[position]) ? NumberOrNameLength(span[position..]) : SignsLength(span[position..]);
            AddWord(start, offset + position, length, scratch, tokens);
            position += length;
        }
    }

    private static int NumberOrNameLength(ReadOnlySpan<char> span)
    {
        var length = 1;
        while (length < span.Length && CharacterClasses.IsAsciiLetterOrDigit(span[length]))
        {
            length++;
        }

        if (length + 1 < span.Length && span[length] == '.' && char.IsAsciiDigit(span[length + 1]))
        {
            length += 2;
            while (length < span.Length && char.IsAsciiDigit(span[length]))
            {
                length++;
            }
        }

        return length < span.Length && span[length] == '%' ? length + 1 : length;
    }

    private static int SignsLength(ReadOnlySpan<char> span)
    {
        var length = 1;
        while (length < span.Length && !CharacterClasses.IsAsciiLetterOrDigit(span[length]))
        {
            length++;
        }

        return length;
    }

    private void AddWord(int start, int offset, int length, SegmenterScratch scratch, List<Token> tokens)
        => tokens.Add(new Token(start + offset, length, _lexicon.FindWord(scratch.Codes.AsSpan(offset, length))));
}
