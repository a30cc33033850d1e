using PolicyMiner.Findings;

namespace PolicyMiner.Charts;

/// <summary>Coherence by topic count, each of its forms in a panel of its own.</summary>
internal sealed class CoherenceChart : IChart
{
    /// <inheritdoc/>
    public IEnumerable<Figure> Draw(MiningResult result, ChartOptions options)
    {
        var theme = new Theme(options);
        var curves = SelectionCurves.Coherence(theme, result.Selection.Scores);
        if (curves.Count > 0)
        {
            yield return MetricPanels.Create(theme, "coherence", theme.Say("主题数与一致性", "Coherence by topic count"), curves, result.Selection.Choice.Chosen, 2);
        }
    }
}
