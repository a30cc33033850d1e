using System.Globalization;
using System.Text.RegularExpressions;
using PolicyMiner.Documents.Structure;

namespace PolicyMiner.Documents;

/// <summary>Dates as people write them in tables: 2019-01-24, 2019/1/24, 2019.1.24, 20190124, 2019年1月24日, 2019-01, 2019年, 2019, 2019年1月24日 08:30.</summary>
internal static partial class DateText
{
    /// <summary>Reads a date; a clock time after it is left aside.</summary>
    /// <returns>Year, and the day where it is told; or null when the text is no date.</returns>
    public static (int Year, DateOnly? Day)? Parse(string text)
    {
        var match = Pattern().Match(text.Trim());
        if (!match.Success)
        {
            return InChineseNumerals(text.Trim());
        }

        var year = Number(match, "y");
        if (!match.Groups["m"].Success)
        {
            return (year, null);
        }

        var month = Number(match, "m");
        if (month is < 1 or > 12)
        {
            return null;
        }

        if (!match.Groups["d"].Success)
        {
            return (year, null);
        }

        var day = Number(match, "d");
        return day >= 1 && day <= DateTime.DaysInMonth(year, month) ? (year, new DateOnly(year, month, day)) : null;
    }

    // 二〇一九年一月七日
    private static (int Year, DateOnly? Day)? InChineseNumerals(string text)
        => ChineseDate.Read(text) is { } date && date.Length == text.Length ? (date.Year, date.Date) : null;

    /// <summary>Reads a day as spreadsheets store it: the number of days since 1899-12-30, for the years 1950 to 2099.</summary>
    public static (int Year, DateOnly? Day)? ParseSerial(string text)
    {
        if (!double.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days) || days is < 18264 or > 73050)
        {
            return null;
        }

        var day = new DateOnly(1899, 12, 30).AddDays((int)days);
        return (day.Year, day);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<y>(?:18|19|20)[0-9]{2})(?:年|(?:\s*[-/.年]\s*(?<m>[0-9]{1,2})(?:\s*[-/.月]\s*(?<d>[0-9]{1,2})\s*日?|\s*月)?)|(?<m>[0-9]{2})(?<d>[0-9]{2}))?(?:[T\s]\s*[0-9]{1,2}:[0-9]{2}.*)?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
