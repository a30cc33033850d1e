using PolicyMiner.Findings;
using PolicyMiner.Findings.Groups;
using PolicyMiner.Foundation;

namespace PolicyMiner.Charts;

/// <summary>Pictures of topics over the groups of one variable.</summary>
internal static class GroupFigures
{
    /// <summary>Groups drawn; of more, the first ones, which are the largest.</summary>
    private const int MostGroups = 31;

    /// <summary>Strength by year; null with fewer than two years.</summary>
    public static Figure? ByYear(Theme theme, IReadOnlyList<TopicSummary> topics, TopicsByGroup byYear)
    {
        var years = byYear.Grouping.Names.Select(n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        if (years.Length < 2)
        {
            return null;
        }

        var series = topics.Select((t, k) => new TrendSeries(
            t.Id, t.Label, Arrow(theme, byYear, k),
            [.. years.Select((y, g) => byYear.Of(g, k) is var s ? new TrendPoint(y, byYear.Documents[g], s.Mean, s.MeanInterval.Low, s.MeanInterval.High) : default)])).ToArray();
        return TrendPanels.Create(theme, "strength_by_year", theme.Say("主题强度的年度变化", "Strength of the topics by year"), series);
    }

    /// <summary>Mean θ of each topic in each group, as a heat map; null without two groups.</summary>
    public static Figure? Means(Theme theme, IReadOnlyList<TopicSummary> topics, TopicsByGroup groups, string chineseVariable)
    {
        var count = Math.Min(MostGroups, groups.Grouping.Names.Count);
        if (count < 2)
        {
            return null;
        }

        var values = new double[count, topics.Count];
        for (var g = 0; g < count; g++)
        {
            for (var k = 0; k < topics.Count; k++)
            {
                values[g, k] = groups.Documents[g] == 0 ? double.NaN : 100 * groups.Of(g, k).Mean;
            }
        }

        var rest = groups.Grouping.Names.Count - count;
        var data = new MatrixData(
            [.. Enumerable.Range(0, count).Select(g => $"{groups.Grouping.Names[g]} (n = {NumberFormat.Integer(groups.Documents[g])})")],
            [.. topics.Select(t => t.Id)], values,
            [.. Enumerable.Range(0, count).Select(g => groups.Documents[g] < StagePlan.MinDocuments)], 0, theme.Say("强度（%）", "Strength (%)"));
        return MatrixFigure.Create(
            theme, "strength_by_" + FileName(groups.Grouping.Variable),
            theme.Say($"各组的主题强度：{chineseVariable}", $"Strength of the topics by {groups.Grouping.Variable}"),
            theme.Say("数字与颜色：组内各文档 θ 的均值（%）。有斜线的行不足 5 篇文档，不作比较。", "Numbers and colour: mean θ of the group's documents, in per cent. Hatched rows have fewer than 5 documents and are not to be compared.")
                + (rest > 0 ? theme.Say($"另有 {rest} 组未画。", $" {rest} more groups are not drawn.") : string.Empty),
            data);
    }

    /// <summary>The variable's name in Chinese; a user's own column keeps its name.</summary>
    public static string ChineseName(string variable) => variable switch
    {
        DocumentGrouping.Year => "年份",
        DocumentGrouping.Stage => "阶段",
        "issuer" => "发文机关",
        "level" => "层级",
        "region" => "地区",
        "genre" => "文种",
        _ => variable,
    };

    /// <summary>A user's column may have any name: its letters and digits, of any script, or "group" when there are none.</summary>
    private static string FileName(string variable)
    {
        var name = new string([.. variable.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : '_')]).Trim('_');
        return name.Length == 0 ? "group" : name;
    }

    private static string Arrow(Theme theme, TopicsByGroup byYear, int topic) => byYear.Trends.Count == 0 ? string.Empty : byYear.Trends[topic].Kind switch
    {
        TrendKind.Hot => theme.Say("↑ 上升", "↑ rising"),
        TrendKind.Cold => theme.Say("↓ 下降", "↓ falling"),
        _ => string.Empty,
    };
}
