namespace PolicyMiner.Charts;

/// <summary>The visible list of all kinds of charts.</summary>
public static class ResultCharts
{
    /// <summary>In the order in which the report shows them.</summary>
    public static IReadOnlyList<IChart> All { get; } =
    [
        new PerplexityChart(),
        new CoherenceChart(),
        new MetricPanelChart(),
        new ConvergenceChart(),
        new TopicWordsChart(),
        new TopicStrengthChart(),
        new DocumentTopicsChart(),
        new GroupChart(),
        new FrameworkChart(),
        new EvolutionChart(),
        new TopicMapChart(),
        new TopicSimilarityChart(),
        new WordCloudChart(),
        new GroupWordCloudChart(),
    ];
}
