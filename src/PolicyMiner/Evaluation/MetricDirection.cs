namespace PolicyMiner.Evaluation;

/// <summary>Which values of a metric speak for a model.</summary>
public enum MetricDirection
{
    /// <summary>Higher is better.</summary>
    Higher,

    /// <summary>Lower is better.</summary>
    Lower,
}
