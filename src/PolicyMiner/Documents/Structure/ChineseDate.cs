namespace PolicyMiner.Documents.Structure;

/// <summary>A date as official documents write it: 2019年1月24日, 二〇〇四年八月十二日, with or without day and month.</summary>
/// <param name="Year">Year.</param>
/// <param name="Month">Month, or 0 when it is not told.</param>
/// <param name="Day">Day, or 0 when it is not told.</param>
/// <param name="Length">Characters it takes.</param>
internal readonly record struct ChineseDate(int Year, int Month, int Day, int Length)
{
    /// <summary>The day, or null when month or day is not told.</summary>
    public DateOnly? Date => Month > 0 && Day > 0 ? new DateOnly(Year, Month, Day) : null;

    /// <summary>Reads a date at the start of the text, or gives null.</summary>
    public static ChineseDate? Read(ReadOnlySpan<char> text)
    {
        if (text.Length < 5 || !IsNumeral(text[0]))
        {
            return null;
        }

        var position = 0;
        var year = ReadNumber(text, ref position, '年');
        if (year is < 1900 or > 2100)
        {
            return null;
        }

        var end = position;
        var month = ReadNumber(text, ref position, '月');
        if (month is < 1 or > 12)
        {
            return new ChineseDate(year, 0, 0, end);
        }

        end = position;
        var day = ReadNumber(text, ref position, '日');
        return day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new ChineseDate(year, month, day, position) : new ChineseDate(year, month, 0, end);
    }

    /// <summary>Finds the first full date of the text, or gives null.</summary>
    public static ChineseDate? FindFirst(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length - 4; i++)
        {
            if (IsNumeral(text[i]) && (i == 0 || !IsNumeral(text[i - 1])) && Read(text[i..]) is { Day: > 0 } date)
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>All full dates of the text, in order.</summary>
    public static List<DateOnly> FindAll(ReadOnlySpan<char> text)
    {
        var dates = new List<DateOnly>();
        for (var i = 0; i < text.Length - 4; i++)
        {
            if (IsNumeral(text[i]) && (i == 0 || !IsNumeral(text[i - 1])) && Read(text[i..]) is { Date: { } date } found)
            {
                dates.Add(date);
                i += found.Length - 1;
            }
        }

        return dates;
    }

    private static bool IsNumeral(char c) => char.IsAsciiDigit(c) || ChineseNumber.Digit(c) >= 0 || c == '十';

    // A number and the unit after it; blanks may stand between. −1 when it is not there, and then the position stays.
    private static int ReadNumber(ReadOnlySpan<char> text, ref int position, char unit)
    {
        var start = SkipBlanks(text, position);
        var end = start;
        while (end < text.Length && IsNumeral(text[end]))
        {
            end++;
        }

        var after = SkipBlanks(text, end);
        if (end == start || end - start > 4 || after >= text.Length || text[after] != unit)
        {
            return -1;
        }

        position = after + 1;
        return ChineseNumber.Parse(text[start..end]);
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
