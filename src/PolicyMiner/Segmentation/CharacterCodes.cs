namespace PolicyMiner.Segmentation;

/// <summary>
/// Maps each UTF-16 unit to a small code: one look-up tells whether jieba lets the character stand in a run that is cut by the
/// lexicon, and which way the trie's walk goes. Frequent characters have small codes.
/// </summary>
internal sealed class CharacterCodes
{
    /// <summary>Set in the code of a character that never stands in such a run (punctuation, blanks, surrogates …).</summary>
    public const ushort Outside = 0x8000;

    /// <summary>Takes <see cref="Outside"/> away.</summary>
    public const ushort Mask = 0x7FFF;

    /// <summary>Stands behind a run; no character has it.</summary>
    public const ushort End = DoubleArrayTrie.CodeLimit - 1;

    /// <summary>A character of such a run that begins no path of any trie. Tries never hold this code.</summary>
    public const ushort Unlisted = 1;

    /// <summary>Code of the first listed character.</summary>
    public const ushort FirstListed = 2;

    private readonly ushort[] _codes;

    private CharacterCodes(ushort[] codes, int next)
    {
        _codes = codes;
        Next = next;
    }

    /// <summary>Code of each of the 65,536 UTF-16 units.</summary>
    public ushort[] Table => _codes;

    /// <summary>The first code not in use.</summary>
    public int Next { get; }

    /// <summary>Codes for <paramref name="listed"/> characters in their order, from <see cref="FirstListed"/> on.</summary>
    public static CharacterCodes Create(ReadOnlySpan<char> listed)
    {
        var codes = new ushort[char.MaxValue + 1];
        Array.Fill(codes, Outside);
        codes.AsSpan(CharacterClasses.FirstHan, CharacterClasses.LastHan - CharacterClasses.FirstHan + 1).Fill(Unlisted);
        for (var c = '\0'; c < 128; c++)
        {
            if (CharacterClasses.IsRunCharacter(c))
            {
                codes[c] = Unlisted;
            }
        }

        return new CharacterCodes(codes, FirstListed).With(listed);
    }

    /// <summary>These codes and further ones for those of <paramref name="characters"/> that have none yet.</summary>
    public CharacterCodes With(ReadOnlySpan<char> characters)
    {
        var codes = (ushort[])_codes.Clone();
        var next = Next;
        foreach (var c in characters)
        {
            if (codes[c] is Unlisted or Outside)
            {
                if (next >= End)
                {
                    throw new InvalidOperationException($"More than {End} different characters in the lexicons.");
                }

                codes[c] = (ushort)((codes[c] & Outside) | next);
                next++;
            }
        }

        return new CharacterCodes(codes, next);
    }

    /// <summary>Writes the code of each character, without <see cref="Outside"/>.</summary>
    public void Encode(ReadOnlySpan<char> text, Span<ushort> codes)
    {
        for (var i = 0; i < text.Length; i++)
        {
            codes[i] = (ushort)(_codes[text[i]] & Mask);
        }
    }

    /// <summary>The codes of a word as a string of chars, for <see cref="TrieEntry"/>.</summary>
    public string Encode(string word) => string.Create(word.Length, (word, _codes), static (span, state) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = (char)(state._codes[state.word[i]] & Mask);
        }
    });
}
