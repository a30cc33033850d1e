using System.Text.RegularExpressions;

namespace PolicyMiner.Findings.Measures;

/// <summary>Finds what can be counted in a measure: dates to keep, sums of money, shares, numbers with a unit.</summary>
internal static partial class TargetReader
{
    /// <summary>The targets as written, in the order of the text.</summary>
    public static IReadOnlyList<string> Read(string sentence)
    {
        var targets = new List<string>();
        foreach (Match match in Target().Matches(sentence))
        {
            targets.Add(match.Value);
        }

        return targets;
    }

    // Years of a cited law or number (（2019）, 〔2019〕4号) and 第12条 are no targets.
    [GeneratedRegex(
        @"(?:到|至|自|从|截至)?(?:19|20)[0-9]{2}年(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?(?:年?底|年?末|以前|之前|前|起|后)?"
        + @"|(?<![第0-9.〔（(\[])[0-9]+(?:\.[0-9]+)?(?:\s*[-—–~～至]\s*[0-9]+(?:\.[0-9]+)?)?\s*(?:%|％|‰|个百分点|多|余)?(?:万|亿|千|百)?(?:元|美元|人次|人|名|个工作日|工作日|个月|个|所|家|项|门|种|类|次|倍|年|日|天|小时|学时|课时|学分|周岁|岁|周|公里|米|平方米|亩|公顷|吨|千瓦|户|套|件|条|支|批|场|期|届|处|座|台|辆|张|份|本|册|部|篇|分|级|折)?(?<=%|％|‰|[一-龥])"
        + @"|(?:百分之|千分之)[一二三四五六七八九十百零点〇两]+"
        + @"|(?<![第一二三四五六七八九十百千])[一二三四五六七八九十百千万两]{1,6}(?:个?百分点|万元|亿元|元|个工作日|个月|年|日|天|小时|周岁|倍|次|名|人|所|家|项|门|学时|学分)(?:以上|以下|以内|之内|内)?(?![级度代际轮届])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Target();
}
