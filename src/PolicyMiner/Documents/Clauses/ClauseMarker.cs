namespace PolicyMiner.Documents.Clauses;

/// <summary>The number at the start of a line.</summary>
/// <param name="Style">How it is written.</param>
/// <param name="Number">Its value, from 1.</param>
/// <param name="Length">Characters it takes, without the blanks after it.</param>
/// <param name="IsCertain">Whether it can only be a number: 第十条 at the start of a line may also begin a sentence about another article.</param>
/// <param name="Insertion">The number after 之 (第十七条之一: 1), or 0.</param>
internal readonly record struct ClauseMarker(MarkerStyle Style, int Number, int Length, bool IsCertain = true, int Insertion = 0)
{
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";

    /// <summary>Reads the marker at the start of a line (without leading blanks), or null.</summary>
    public static ClauseMarker? Read(ReadOnlySpan<char> line)
    {
        if (line.Length < 2)
        {
            return null;
        }

        return line[0] switch
        {
            '第' => ReadOrdinal(line),
            '（' or '(' or '〔' => ReadParenthesis(line),
            >= '0' and <= '9' => ReadArabic(line),
            >= '①' and <= '⑳' => new ClauseMarker(MarkerStyle.Circled, line[0] - '①' + 1, 1),
            >= '⑴' and <= '⒇' => new ClauseMarker(MarkerStyle.ArabicParenthesis, line[0] - '⑴' + 1, 1),
            >= '⒈' and <= '⒛' => new ClauseMarker(MarkerStyle.Arabic, line[0] - '⒈' + 1, 1),
            >= '㈠' and <= '㈩' => new ClauseMarker(MarkerStyle.ChineseParenthesis, line[0] - '㈠' + 1, 1),
            var c when Stems.Contains(c, StringComparison.Ordinal) && line[1] == '、' => new ClauseMarker(MarkerStyle.Stem, Stems.IndexOf(c, StringComparison.Ordinal) + 1, 2),
            _ => ReadChinese(line),
        };
    }

    // 第一编 第一分编 第一章 第一节 第一条 第一条之一, also 第 一 条 and 第1条.
    private static ClauseMarker? ReadOrdinal(ReadOnlySpan<char> line)
    {
        var start = SkipBlanks(line, 1);
        var length = NumeralLength(line[start..]);
        var number = ChineseNumber.Parse(line.Slice(start, length));
        var end = SkipBlanks(line, start + length);
        if (number < 1 || end >= line.Length)
        {
            return null;
        }

        switch (line[end])
        {
            case '条':
                return ReadArticle(line, number, end + 1);
            case '分' when end + 1 < line.Length && line[end + 1] == '编':
                return Division(line, MarkerStyle.SubPart, number, end + 2);
            case '编':
                return Division(line, MarkerStyle.Part, number, end + 1);
            case '章':
                return Division(line, MarkerStyle.Chapter, number, end + 1);
            case '节':
                return Division(line, MarkerStyle.Section, number, end + 1);
            default:
                return null;
        }
    }

    // 第二章规定的… is a sentence, 第二章 总则 and 第二章总则 are headings.
    private static ClauseMarker? Division(ReadOnlySpan<char> line, MarkerStyle style, int number, int length)
    {
        var rest = line[length..];
        var isReference = rest.IndexOfAny("。；，") >= 0 || (rest.Length > 0 && rest[0] is '第' or '、' or '至' or '到' or '和');
        return isReference ? null : new ClauseMarker(style, number, length);
    }

    private static ClauseMarker? ReadArticle(ReadOnlySpan<char> line, int number, int length)
    {
        var insertion = 0;
        if (length + 1 < line.Length && line[length] == '之')
        {
            var digits = ChineseNumber.LengthOf(line[(length + 1)..]);
            insertion = Math.Max(0, ChineseNumber.Parse(line.Slice(length + 1, digits)));
            length += insertion > 0 ? 1 + digits : 0;
        }

        if (length >= line.Length)
        {
            return new ClauseMarker(MarkerStyle.Article, number, length, IsCertain: true, insertion);
        }

        return line[length] switch
        {
            ' ' or '\t' or '（' or '(' or '【' or '[' or '：' or ':' => new ClauseMarker(MarkerStyle.Article, number, length, IsCertain: true, insertion),
            '第' or '、' or '，' or '和' or '至' or '到' or '或' or '的' or '所' or '规' or '及' or '与' or '中' or '之' or '修' or '款' or '项' or '增' or '删' or '后' => null,
            _ => new ClauseMarker(MarkerStyle.Article, number, length, IsCertain: false, insertion),
        };
    }

    // （一） (一) （1） (12)
    private static ClauseMarker? ReadParenthesis(ReadOnlySpan<char> line)
    {
        var start = SkipBlanks(line, 1);
        var length = NumeralLength(line[start..]);
        var end = SkipBlanks(line, start + length);
        if (length == 0 || end >= line.Length || line[end] is not ('）' or ')' or '〕'))
        {
            return null;
        }

        var number = ChineseNumber.Parse(line.Slice(start, length));
        var style = char.IsAsciiDigit(line[start]) ? MarkerStyle.ArabicParenthesis : MarkerStyle.ChineseParenthesis;

        // (2019) at the start of a line is a year.
        return number is >= 1 and < 1000 ? new ClauseMarker(style, number, end + 1) : null;
    }

    // 1. 1． 1、 1） but not 1.5亿, 2019年, 10%.
    private static ClauseMarker? ReadArabic(ReadOnlySpan<char> line)
    {
        var length = NumeralLength(line);
        var number = ChineseNumber.Parse(line[..length]);
        if (number is < 1 or > 999 || length >= line.Length)
        {
            return null;
        }

        var next = length + 1 < line.Length ? line[length + 1] : ' ';
        return line[length] switch
        {
            '.' or '．' when !char.IsAsciiDigit(next) => new ClauseMarker(MarkerStyle.Arabic, number, length + 1),
            '、' when !char.IsAsciiDigit(next) => new ClauseMarker(MarkerStyle.Arabic, number, length + 1),
            '）' or ')' => new ClauseMarker(MarkerStyle.ArabicParenthesis, number, length + 1),
            _ => null,
        };
    }

    // 一、 十二、; 一. is seen too.
    private static ClauseMarker? ReadChinese(ReadOnlySpan<char> line)
    {
        var length = ChineseNumber.LengthOf(line);
        if (length == 0 || length >= line.Length || line[length] is not ('、' or '.' or '．'))
        {
            return null;
        }

        // 三、四线城市 and 一、二年级 are phrases: another numeral follows at once.
        if (length + 1 < line.Length && ChineseNumber.Digit(line[length + 1]) > 0)
        {
            return ReadChineseBeforeNumeral(line, length);
        }

        var number = ChineseNumber.Parse(line[..length]);
        return number is >= 1 and < 1000 ? new ClauseMarker(MarkerStyle.Chinese, number, length + 1) : null;
    }

    // 二、一些地方… and 六、三类企业… are headings all the same, when the second numeral does not go on from the first.
    private static ClauseMarker? ReadChineseBeforeNumeral(ReadOnlySpan<char> line, int length)
    {
        var number = ChineseNumber.Parse(line[..length]);
        var next = ChineseNumber.Parse(line.Slice(length + 1, ChineseNumber.LengthOf(line[(length + 1)..])));
        return number is >= 1 and < 1000 && next != number + 1 ? new ClauseMarker(MarkerStyle.Chinese, number, length + 1) : null;
    }

    private static int NumeralLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiDigit(text[length]))
        {
            length++;
        }

        return length > 0 ? length : ChineseNumber.LengthOf(text);
    }

    private static int SkipBlanks(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && text[from] is ' ' or '\t')
        {
            from++;
        }

        return from;
    }
}
