using System.Globalization;

namespace PolicyMiner.Documents;

/// <summary>Whole numbers as official documents write them: 十二, 一百零五, 二〇一九, 12, １２.</summary>
internal static class ChineseNumber
{
    /// <summary>Value of a number of at most nine digits, or −1 when the text is none.</summary>
    public static int Parse(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 12)
        {
            return -1;
        }

        return char.IsAsciiDigit(text[0])
            ? int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : -1
            : text.IndexOfAny("十百千万") < 0 ? Positional(text) : Multiplicative(text);
    }

    /// <summary>Number of characters at the start of the text that can belong to a Chinese numeral.</summary>
    public static int LengthOf(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (Digit(text[length]) >= 0 || text[length] is '十' or '百' or '千' or '万'))
        {
            length++;
        }

        return length;
    }

    /// <summary>A number from 1 to 9999 in Chinese: 12 gives 十二, 105 一百零五.</summary>
    public static string Format(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 9999);
        const string Digits = "零一二三四五六七八九";
        var result = string.Empty;
        var pendingZero = false;
        foreach (var (unit, name) in new[] { (1000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            var digit = value / unit % 10;
            if (digit == 0)
            {
                pendingZero = result.Length > 0;
                continue;
            }

            // 12 is 十二, but 112 is 一百一十二.
            var one = digit == 1 && unit == 10 && result.Length == 0 ? string.Empty : Digits[digit].ToString();
            result += (pendingZero ? "零" : string.Empty) + one + name;
            pendingZero = false;
        }

        return result;
    }

    /// <summary>Value of one Chinese digit, or −1.</summary>
    public static int Digit(char c) => c switch
    {
        '零' or '〇' or '○' or 'О' or 'Ｏ' or '◯' => 0,
        '一' => 1,
        '二' or '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => -1,
    };

    private static int Positional(ReadOnlySpan<char> text)
    {
        var value = 0;
        foreach (var c in text)
        {
            var digit = Digit(c);
            if (digit < 0 || value > 99_999_999)
            {
                return -1;
            }

            value = (value * 10) + digit;
        }

        return value;
    }

    private static int Multiplicative(ReadOnlySpan<char> text)
    {
        var total = 0;
        var section = 0;
        var digit = -1;
        foreach (var c in text)
        {
            var unit = c switch { '十' => 10, '百' => 100, '千' => 1000, '万' => 10_000, _ => 0 };
            if (unit == 0)
            {
                digit = Digit(c);
                if (digit < 0)
                {
                    return -1;
                }
            }
            else if (unit == 10_000)
            {
                total = (section + Math.Max(digit, 0)) * unit;
                (section, digit) = (0, -1);
            }
            else
            {
                section += (digit < 0 ? 1 : digit) * unit;
                digit = -1;
            }
        }

        return total + section + Math.Max(digit, 0);
    }
}
