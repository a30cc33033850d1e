using PolicyMiner.Findings;

namespace PolicyMiner.Charts;

/// <summary>Topics of the stages and their links.</summary>
internal sealed class EvolutionChart : IChart
{
    /// <inheritdoc/>
    public IEnumerable<Figure> Draw(MiningResult result, ChartOptions options)
    {
        if (result.Findings is { } findings && EvolutionFigure.Create(new Theme(options), result.Vocabulary.Terms, findings.Evolution) is { } figure)
        {
            yield return figure;
        }
    }
}
