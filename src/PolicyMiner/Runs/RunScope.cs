namespace PolicyMiner.Runs;

/// <summary>How much of a run a folder holds.</summary>
public enum RunScope
{
    /// <summary>Some topic counts of the sweep.</summary>
    Shard,

    /// <summary>The whole sweep and the decision on K.</summary>
    Sweep,

    /// <summary>Everything.</summary>
    Fit,
}
