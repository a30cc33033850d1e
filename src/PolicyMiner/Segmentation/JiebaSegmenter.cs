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
    private static readonly Lazy<JiebaSegmenter> Shared = new(() => new JiebaSegmenter(JiebaLexicon.Default));

    private readonly JiebaLexicon _lexicon;

    internal JiebaSegmenter(JiebaLexicon lexicon)
    {
        _lexicon = lexicon;
    }

    /// <summary>The segmenter with jieba's own dictionary and nothing else.</summary>
    public static JiebaSegmenter Default => Shared.Value;

    /// <inheritdoc/>
    public string Description => "jieba precise mode with HMM; " + _lexicon.Source;

    /// <summary>All <see cref="Token.LexiconId"/> are below this.</summary>
    public int LexiconSize => _lexicon.Trie.Length;

    /// <summary>The tokens of <paramref name="text"/> as strings: for small texts and for trying out.</summary>
    public IReadOnlyList<string> Cut(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<Token>();
        Segment(text, tokens);
        return tokens.ConvertAll(t => text.Substring(t.Start, t.Length));
    }

    /// <inheritdoc/>
    public void Segment(ReadOnlySpan<char> text, List<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var scratch = SegmenterScratch.Current;
        ref var table = ref MemoryMarshal.GetArrayDataReference(_lexicon.Codes.Table);
        var position = 0;
        while (position < text.Length)
        {
            var start = position;
            while (position < text.Length && Unsafe.Add(ref table, text[position]) < CharacterCodes.Outside)
            {
                position++;
            }

            if (position > start)
            {
                SegmentRun(text, start, position - start, scratch, tokens);
            }
            else
            {
                position += SymbolLength(text, position);
                tokens.Add(new Token(start, position - start, -1));
            }
        }
    }

    private static int SymbolLength(ReadOnlySpan<char> text, int position)
    {
        if (position + 1 == text.Length)
        {
            return 1;
        }

        var first = text[position];
        var second = text[position + 1];
        return (first == '\r' && second == '\n') || char.IsSurrogatePair(first, second) ? 2 : 1;
    }

    private void SegmentRun(ReadOnlySpan<char> text, int start, int length, SegmenterScratch scratch, List<Token> tokens)
    {
        scratch.Reserve(length);
        _lexicon.Codes.Encode(text.Slice(start, length), scratch.Codes);
        scratch.Codes[length] = 0;
        FindRoute(length, scratch);
        ReadRoute(text, start, length, scratch, tokens);
    }

    // Backwards over the run: the best route from each character to the end. Equal scores go to the longer word, as Python's max over
    // (score, end) does; the additions stand in Python's order.
    private void FindRoute(int length, SegmenterScratch scratch)
    {
        ref var units = ref _lexicon.Trie.First;
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_lexicon.Weights);
        ref var codes = ref MemoryMarshal.GetArrayDataReference(scratch.Codes);
        ref var route = ref MemoryMarshal.GetArrayDataReference(scratch.Route);
        Unsafe.Add(ref route, length).Score = 0;
        for (var i = length - 1; i >= 0; i--)
        {
            var bestScore = double.NegativeInfinity;
            var bestLength = 1;
            var bestSlot = -1;
            int slot = Unsafe.Add(ref codes, i);
            var unit = Unsafe.Add(ref units, slot);
            if (slot == CharacterCodes.Unlisted)
            {
                unit.Base = -1;
                unit.Value = 0;
            }

            if (unit.Value != 0)
            {
                bestScore = Unsafe.Add(ref weights, unit.Value) + Unsafe.Add(ref route, i + 1).Score;
                bestSlot = slot;
            }

            var end = i + 1;
            while (unit.Base >= 0)
            {
                var code = Unsafe.Add(ref codes, end);
                slot = unit.Base + code;
                unit = Unsafe.Add(ref units, slot);
                if (unit.Check != code || code == 0)
                {
                    break;
                }

                end++;
                if (unit.Value != 0)
                {
                    var score = Unsafe.Add(ref weights, unit.Value) + Unsafe.Add(ref route, end).Score;
                    if (score >= bestScore)
                    {
                        bestScore = score;
                        bestLength = end - i;
                        bestSlot = slot;
                    }
                }
            }

            ref var step = ref Unsafe.Add(ref route, i);
            step.Score = bestSlot >= 0 ? bestScore : weights + Unsafe.Add(ref route, i + 1).Score;
            step.Length = bestLength;
            step.Slot = bestSlot;
        }
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

                tokens.Add(new Token(start + position, step.Length, step.Slot));
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
        if (count == 1 || _lexicon.Trie.FindWord(scratch.Codes.AsSpan(offset, count)) >= 0)
        {
            for (var i = 0; i < count; i++)
            {
                tokens.Add(new Token(start + offset + i, 1, scratch.Route[offset + i].Slot));
            }

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

    private void AddHan(ReadOnlySpan<char> text, int start, int offset, int count, SegmenterScratch scratch, List<Token> tokens)
    {
        var words = _lexicon.Boundaries.Cut(text.Slice(start + offset, count), scratch.Trace, scratch.Lengths);
        for (var w = 0; w < words; w++)
        {
            AddWord(start, offset, scratch.Lengths[w], scratch, tokens);
            offset += scratch.Lengths[w];
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
        => tokens.Add(new Token(start + offset, length, _lexicon.Trie.FindWord(scratch.Codes.AsSpan(offset, length))));
}
