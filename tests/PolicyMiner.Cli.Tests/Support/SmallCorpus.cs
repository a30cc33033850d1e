namespace PolicyMiner.Cli.Tests.Support;

/// <summary>A corpus with three plain themes, quick to mine.</summary>
internal static class SmallCorpus
{
    private static readonly string[][] Themes =
    [
        ["教师", "培训", "职称", "课堂", "教学", "备课", "师德", "讲师"],
        ["税收", "补贴", "财政", "贷款", "利率", "预算", "拨款", "融资"],
        ["竞赛", "选手", "裁判", "奖牌", "集训", "赛场", "奖项", "决赛"],
    ];

    public static string WriteTo(TemporaryFolder folder, int documents = 15)
    {
        for (var d = 0; d < documents; d++)
        {
            var theme = Themes[d % Themes.Length];
            var sentences = Enumerable.Range(0, 12).Select(i => theme[(d + i) % theme.Length] + "和" + theme[((d * 3) + (i * 5)) % theme.Length] + "。");
            folder.Write($"docs/{d:D2}.txt", $"关于第{d}号事项的说明\n" + string.Concat(sentences));
        }

        return folder["docs"];
    }
}
