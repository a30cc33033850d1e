using PolicyMiner.Findings;

namespace PolicyMiner.Charts;

/// <summary>A kind of chart. To add one, write a class and name it in <see cref="ResultCharts.All"/>.</summary>
public interface IChart
{
    /// <summary>The pictures of this kind that the result has data for; none when it has not.</summary>
    /// <param name="result">What the run found.</param>
    /// <param name="options">How charts look.</param>
    IEnumerable<Figure> Draw(MiningResult result, ChartOptions options);
}
