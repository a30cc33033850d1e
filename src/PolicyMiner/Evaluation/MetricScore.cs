namespace PolicyMiner.Evaluation;

/// <summary>What a metric says of one model.</summary>
/// <param name="Metric">The metric's name.</param>
/// <param name="Value">The model's value; NaN where the metric has none.</param>
/// <param name="Topics">The value of each topic (K values, NaN where a topic has none); null for a metric of the model as a whole.</param>
public sealed record MetricScore(string Metric, double Value, double[]? Topics = null)
{
    /// <summary>A score whose value is the mean over the topics that have one.</summary>
    public static MetricScore MeanOf(string metric, double[] topics)
    {
        var sum = 0.0;
        var count = 0;
        foreach (var topic in topics)
        {
            if (!double.IsNaN(topic))
            {
                sum += topic;
                count++;
            }
        }

        return new MetricScore(metric, count == 0 ? double.NaN : sum / count, topics);
    }
}
