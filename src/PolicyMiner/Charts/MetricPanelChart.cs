using PolicyMiner.Findings;

namespace PolicyMiner.Charts;

/// <summary>All metrics but coherence by topic count, a panel for each.</summary>
internal sealed class MetricPanelChart : IChart
{
    /// <inheritdoc/>
    public IEnumerable<Figure> Draw(MiningResult result, ChartOptions options)
    {
        var theme = new Theme(options);
        var curves = SelectionCurves.Others(theme, result.Selection.Scores);
        if (curves.Count > 0)
        {
            yield return MetricPanels.Create(theme, "metrics", theme.Say("主题数与各项指标", "Metrics by topic count"), curves, result.Selection.Choice.Chosen, 2);
        }
    }
}
