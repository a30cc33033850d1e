using System.Text;

namespace PolicyMiner.Documents;

/// <summary>Makes one form of what files write in several: line ends, NULs, zero-width characters, wide blanks, full-width letters and digits.</summary>
internal static class TextNormalizer
{
    /// <summary>Normalises a decoded text: lines end in '\n', blanks are single kinds, characters that nobody sees are gone.</summary>
    /// <param name="text">The text.</param>
    /// <param name="counts">Takes how many characters were changed; may be null.</param>
    public static string Normalize(string text, NormalizationCounts? counts = null)
    {
        var (fullWidth, blanks, lineEnds, invisible) = (0, 0, 0, 0);
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '\r':
                    lineEnds++;
                    result.Append('\n');
                    i += i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
                    break;
                case '\f' or '\v' or '\u0085' or '\u2028' or '\u2029':
                    lineEnds++;
                    result.Append('\n');
                    break;
                case '\u3000' or '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F':
                    blanks++;
                    result.Append(' ');
                    break;
                case '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or '\u00AD' or (>= '\u202A' and <= '\u202E'):
                    invisible++;
                    break;
                case '\n' or '\t':
                    result.Append(c);
                    break;
                default:
                    if (char.IsControl(c))
                    {
                        invisible++;
                        break;
                    }

                    var folded = Fold(c);
                    fullWidth += folded == c ? 0 : 1;
                    result.Append(folded);
                    break;
            }
        }

        counts?.Add(new NormalizationCounts { FullWidth = fullWidth, Blanks = blanks, LineEnds = lineEnds, Invisible = invisible });

        return result.ToString();
    }

    /// <summary>
    /// Closes blanks between single Han characters, as titles and headings are spaced out on the page: 国 务 院 becomes 国务院, 第一章 总 则
    /// becomes 第一章 总则. Only for short lines: in a table, 是 否 may be two cells.
    /// </summary>
    public static string CloseSpacedHan(string line)
    {
        if (!line.Contains(' ', StringComparison.Ordinal))
        {
            return line;
        }

        if (line.Contains('\t', StringComparison.Ordinal))
        {
            return string.Join('\t', line.Split('\t').Select(CloseSpacedHan));
        }

        if (line.Length > 60)
        {
            return line;
        }

        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Count(static w => w.Length == 1 && IsHan(w[0])) < 2)
        {
            return line;
        }

        var result = new StringBuilder(line.Length);
        for (var i = 0; i < words.Length; i++)
        {
            var joins = i > 0 && IsSingle(words[i - 1]) && IsSingle(words[i]);
            result.Append(i == 0 || joins ? string.Empty : " ").Append(words[i]);
        }

        return result.ToString();

        static bool IsSingle(string word) => word.Length == 1 && IsHan(word[0]);
    }

    /// <summary>Makes one blank of several.</summary>
    public static string SingleBlanks(string line)
    {
        if (!line.Contains("  ", StringComparison.Ordinal))
        {
            return line;
        }

        var result = new StringBuilder(line.Length);
        foreach (var c in line)
        {
            if (c != ' ' || result.Length == 0 || result[^1] != ' ')
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }

    /// <summary>Whether a character is a Chinese character of the basic planes.</summary>
    public static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or '〇';

    // Letters, digits and the signs that go with numbers; ，：；？！（） are the normal Chinese forms and stay.
    private static char Fold(char c) => c switch
    {
        (>= '０' and <= '９') or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ') => (char)(c - 0xFEE0),
        '％' or '．' or '＋' or '－' or '／' or '＝' or '＠' or '＆' or '＿' or '＃' or '＊' or '＜' or '＞' or '［' or '］' or '｜' => (char)(c - 0xFEE0),
        _ => c,
    };
}
