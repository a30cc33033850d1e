using PolicyMiner.Findings;
using PolicyMiner.Findings.Groups;

namespace PolicyMiner.Charts;

/// <summary>Strength of the topics by year and by group.</summary>
internal sealed class GroupChart : IChart
{
    /// <inheritdoc/>
    public IEnumerable<Figure> Draw(MiningResult result, ChartOptions options)
    {
        var theme = new Theme(options);
        foreach (var groups in result.Findings?.Groups ?? [])
        {
            var figure = groups.Grouping.Variable == DocumentGrouping.Year
                ? GroupFigures.ByYear(theme, result.Topics, groups)
                : GroupFigures.Means(theme, result.Topics, groups, GroupFigures.ChineseName(groups.Grouping.Variable));
            if (figure is not null)
            {
                yield return figure;
            }
        }
    }
}
