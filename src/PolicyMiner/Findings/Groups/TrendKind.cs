namespace PolicyMiner.Findings.Groups;

/// <summary>Where a topic is going.</summary>
public enum TrendKind
{
    /// <summary>Too few dated documents or years to say.</summary>
    Unknown,

    /// <summary>热点: the slope is above 0 with q below 0.05.</summary>
    Hot,

    /// <summary>冷点: the slope is below 0 with q below 0.05.</summary>
    Cold,

    /// <summary>No trend that can be told from chance.</summary>
    Steady,
}
