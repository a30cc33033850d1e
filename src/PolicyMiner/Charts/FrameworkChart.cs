using PolicyMiner.Findings;
using PolicyMiner.Findings.Frameworks;
using PolicyMiner.Foundation;

namespace PolicyMiner.Charts;

/// <summary>Clauses coded with the tools of each framework, by their strongest topic.</summary>
internal sealed class FrameworkChart : IChart
{
    /// <inheritdoc/>
    public IEnumerable<Figure> Draw(MiningResult result, ChartOptions options)
    {
        var theme = new Theme(options);
        foreach (var coding in result.Findings?.Frameworks ?? [])
        {
            if (coding.Codes.Count > 0)
            {
                yield return Create(theme, result.Topics, coding);
            }
        }
    }

    private static Figure Create(Theme theme, IReadOnlyList<TopicSummary> topics, FrameworkCoding coding)
    {
        var framework = coding.Framework;
        var rows = framework.Dimensions.SelectMany((d, i) => d.Tools.Select((t, j) => (Dimension: i, Tool: j, Name: Name(theme, d, t)))).ToArray();
        var counts = new double[rows.Length, topics.Count];
        foreach (var code in coding.Codes.Where(c => c.Topic >= 0))
        {
            counts[Array.FindIndex(rows, r => r.Dimension == code.Dimension && r.Tool == code.Tool), code.Topic]++;
        }

        var totals = rows.Select((_, r) => Enumerable.Range(0, topics.Count).Sum(k => counts[r, k])).ToArray();
        var data = new MatrixData(
            [.. rows.Select((r, i) => $"{r.Name} ({NumberFormat.Integer((long)totals[i])})")], [.. topics.Select(t => t.Id)], counts, [.. rows.Select(_ => false)], 0, theme.Say("编码条款数", "Coded clauses"));
        return MatrixFigure.Create(
            theme, "framework_" + framework.Id.ToLowerInvariant().Replace(' ', '_'),
            theme.Say($"{framework.ChineseName}与主题", $"{framework.EnglishName} by topic"),
            theme.Say("数字与颜色：按框架编码的条款数，归入其最强主题；括号内为行合计。", "Numbers and colour: clauses coded with the framework, under their strongest topic; row sums in brackets."), data);
    }

    /// <summary>Dimension and tool; a dimension without parts is its own only tool, and is named once.</summary>
    private static string Name(Theme theme, FrameworkDimension dimension, FrameworkTool tool)
        => dimension.Tools.Count == 1 && dimension.ChineseName == tool.ChineseName
            ? theme.Say(dimension.ChineseName, dimension.EnglishName)
            : theme.Say(dimension.ChineseName + "：" + tool.ChineseName, dimension.EnglishName + ": " + tool.EnglishName);
}
