namespace PolicyMiner.Segmentation;

/// <summary>
/// Cuts text whose words are parted by blanks and signs. A word is a run of letters and digits that begins with a letter; a hyphen between two letters
/// belongs to it (part-time), an apostrophe does not (employer's gives employer and s). Numbers, signs and blanks give no token.
/// </summary>
public sealed class EnglishSegmenter : ISegmenter
{
    /// <inheritdoc/>
    public string Description => "words of letters, inner hyphens kept, lower case";

    /// <inheritdoc/>
    public void Segment(ReadOnlySpan<char> text, List<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var position = 0;
        while (position < text.Length)
        {
            var start = position++;
            if (!char.IsLetter(text[start]))
            {
                // What follows digits directly (21st, 3D) is part of the number.
                while (char.IsDigit(text[start]) && position < text.Length && char.IsLetterOrDigit(text[position]))
                {
                    position++;
                }

                continue;
            }

            while (position < text.Length && Continues(text, position))
            {
                position++;
            }

            tokens.Add(new Token(start, position - start, -1));
        }
    }

    private static bool Continues(ReadOnlySpan<char> text, int position)
        => char.IsLetterOrDigit(text[position])
            || char.GetUnicodeCategory(text[position]) is System.Globalization.UnicodeCategory.NonSpacingMark
            || (text[position] is '-' or '\u2010' or '\u2011' && position + 1 < text.Length && char.IsLetter(text[position - 1]) && char.IsLetter(text[position + 1]));
}
