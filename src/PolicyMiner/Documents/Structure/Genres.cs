using System.Text.RegularExpressions;

namespace PolicyMiner.Documents.Structure;

/// <summary>文种: the kinds of official document, read from the end of a title.</summary>
internal static partial class Genres
{
    /// <summary>Genre of explanations of a policy; such files stay out of the model unless asked for.</summary>
    public const string Interpretation = "解读";

    /// <summary>Genre of a 令.</summary>
    public const string Order = "命令";

    // Longer names first: 行动计划 is no 计划, 复函 and 答复 are kept apart from 函.
    private static readonly string[] Names =
    [
        "行动计划", "复函", "答复", "决议", "决定", "命令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案", "纪要", "条例", "规定", "办法",
        "细则", "规则", "规划", "纲要", "计划", "方案", "预案", "要点", "措施", "标准", "指南", "章程", "规程", "守则", "规范", "解释", "函",
    ];

    /// <summary>Every genre that can be read from a title.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Names, Order, "法", Interpretation];

    /// <summary>Genre that a title ends with, or null.</summary>
    public static string? FromTitle(string title)
    {
        var core = Core(title);
        if (core.Length < 2)
        {
            return null;
        }

        if (InterpretationEnd().IsMatch(core))
        {
            return Interpretation;
        }

        foreach (var name in Names)
        {
            if (core.EndsWith(name, StringComparison.Ordinal))
            {
                return name;
            }
        }

        if (core.EndsWith('令') || core.EndsWith("令第", StringComparison.Ordinal))
        {
            return Order;
        }

        return LawEnd().IsMatch(core) ? "法" : null;
    }

    /// <summary>A title without what may stand after its genre: （试行）, (2019-03-02), （2018—2035年）, 》.</summary>
    public static string Core(string title)
    {
        var core = title.Trim();
        while (true)
        {
            var shorter = TrailingBracket().Replace(core, string.Empty).TrimEnd('》', '”', '"', '〉', ' ', '—', '-');
            if (shorter.Length == core.Length || shorter.Length == 0)
            {
                return core;
            }

            core = shorter;
        }
    }

    [GeneratedRegex(@"[（(〔\[【][^（()）〕\]】]{0,40}[）)〕\]】]\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex TrailingBracket();

    [GeneratedRegex(@"(解读|答记者问|答问|一图读懂.*|图解.*|问答|起草说明)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex InterpretationEnd();

    // 法 ends the name of a law, not 做法, 方法, 立法.
    [GeneratedRegex(@"(?<![办做方立执司用书看说想手])法$|^宪法", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex LawEnd();
}
