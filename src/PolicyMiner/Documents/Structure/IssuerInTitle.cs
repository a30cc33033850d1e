using System.Text.RegularExpressions;

namespace PolicyMiner.Documents.Structure;

/// <summary>The issuing body that a title begins with: 国务院办公厅关于…, 国务院、中央军委关于….</summary>
internal static partial class IssuerInTitle
{
    /// <summary>Names joined by 、, or null.</summary>
    public static string? Read(string title)
    {
        var match = Pattern().Match(title);
        if (!match.Success)
        {
            return null;
        }

        var text = match.Groups["issuer"].Value.TrimEnd('《', '〈', ' ');
        var names = SignatureFinder.SplitNames(text).ToList();
        return names.Count > 0 && names.All(static n => IssuingBody.IsName(n)) ? string.Join('、', names) : null;
    }

    /// <summary>Whether a title names only the first of several issuers: 教育部等六部门关于….</summary>
    public static bool NamesOnlyTheFirst(string title) => AndOthers().IsMatch(title);

    /// <summary>The first of several issuers, when the title says 等六部门.</summary>
    public static string? First(string title)
    {
        var match = AndOthers().Match(title);
        return match.Success ? match.Groups["first"].Value : null;
    }

    [GeneratedRegex(@"^(?<issuer>[^，。；：“（(]{2,60}?)(?:关于|印发|转发|批转|发布|公布|颁布|对.+的(?:答复|复函|批复))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^(?<first>[^，。；：“]{2,20}?)等?[一二三四五六七八九十\d]{0,3}(?:个)?(?:部门|部委|厅局|委办局|单位)(?:办公厅|办公室)?(?:关于|印发|转发)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AndOthers();
}
