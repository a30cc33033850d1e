using System.Text.RegularExpressions;

namespace PolicyMiner.Documents.Structure;

/// <summary>Reads from what day, and to what day, a document says it is in force.</summary>
internal static partial class TermOfForce
{
    /// <summary>施行日期: the last statement that the document makes of itself.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="issued">Its issue date, for 自发布之日起施行.</param>
    public static DateOnly? Effective(string text, DateOnly? issued)
    {
        DateOnly? effective = null;
        foreach (Match match in EffectiveStatement().Matches(text))
        {
            effective = match.Groups["issue"].Success ? issued ?? effective : ChineseDate.Read(match.Groups["date"].Value)?.Date ?? effective;
        }

        return effective;
    }

    /// <summary>失效日期: the day named, or the day before the term of years has run.</summary>
    public static DateOnly? Expiry(string text, DateOnly? effective)
    {
        if (ExpiryStatement().Match(text) is { Success: true } day)
        {
            return ChineseDate.Read(day.Groups["date"].Value)?.Date;
        }

        var term = Term().Match(text);
        if (!term.Success || effective is null)
        {
            return null;
        }

        var years = ChineseNumber.Parse(term.Groups["years"].Value);
        return years is >= 1 and <= 30 ? effective.Value.AddYears(years).AddDays(-1) : null;
    }

    [GeneratedRegex(@"自\s*(?:(?<issue>(?:本\w{1,6})?(?:发布|公布|印发|颁布|下发)之日)|(?<date>\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日))\s*起?(?:正式)?(?:施行|实施|执行|生效|试行)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex EffectiveStatement();

    [GeneratedRegex(@"(?:有效期|执行期限|施行期限|试行期)[^。；\n]{0,30}?(?:至|到|截止)\s*(?<date>\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ExpiryStatement();

    [GeneratedRegex(@"有效期(?:限)?为?\s*(?<years>\d{1,2}|[一二三四五六七八九十两]{1,2})\s*年", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Term();
}
