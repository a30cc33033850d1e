namespace PolicyMiner.Charts;

/// <summary>The visible list of all kinds of charts.</summary>
public static class ResultCharts
{
    /// <summary>In the order in which the report shows them.</summary>
    public static IReadOnlyList<IChart> All { get; } =
    [
        new PerplexityChart(),
    ];
}
