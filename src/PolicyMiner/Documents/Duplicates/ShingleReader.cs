namespace PolicyMiner.Documents.Duplicates;

/// <summary>Runs through the letters and digits of a text and hashes the shingle that ends at each.</summary>
internal ref struct ShingleReader(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _position;
    private ulong _last;
    private char _fifthLast;

    /// <summary>The next letter or digit.</summary>
    /// <param name="character">It.</param>
    /// <param name="hash">Hash of the shingle that ends with it; means nothing before the fifth.</param>
    public bool Next(out char character, out ulong hash)
    {
        while (_position < _text.Length && !char.IsLetterOrDigit(_text[_position]))
        {
            _position++;
        }

        if (_position == _text.Length)
        {
            (character, hash) = ('\0', 0);
            return false;
        }

        // Five characters of sixteen bits: four fill a word, the fifth is mixed in.
        character = _text[_position++];
        _fifthLast = (char)(_last >> 48);
        _last = (_last << 16) | character;
        hash = Mix(Mix(_last) + _fifthLast);
        return true;
    }

    /// <summary>Mixes the bits of a number (the finaliser of SplitMix64).</summary>
    public static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
