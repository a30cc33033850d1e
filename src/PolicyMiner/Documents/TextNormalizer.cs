using System.Text;

namespace PolicyMiner.Documents;

/// <summary>Makes one form of what files write in several: line ends, NULs, zero-width characters, wide blanks.</summary>
internal static class TextNormalizer
{
    /// <summary>Normalises a decoded text: lines end in '\n', blanks are single kinds, and characters that nobody sees are gone.</summary>
    public static string Normalize(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '\r':
                    result.Append('\n');
                    i += i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
                    break;
                case '\f' or '\v' or '\u0085' or '\u2028' or '\u2029':
                    result.Append('\n');
                    break;
                case '\u3000' or '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F':
                    result.Append(' ');
                    break;
                case '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or '\u00AD':
                    break;
                case '\n' or '\t':
                    result.Append(c);
                    break;
                default:
                    if (!char.IsControl(c))
                    {
                        result.Append(c);
                    }

                    break;
            }
        }

        return result.ToString();
    }
}
