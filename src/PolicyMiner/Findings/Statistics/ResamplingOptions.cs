namespace PolicyMiner.Findings.Statistics;

/// <summary>How often a statistic is resampled, and from which seed.</summary>
public sealed record ResamplingOptions
{
    /// <summary>B of every bootstrap interval; 100 to 1,000,000. Default 2,000.</summary>
    public int Resamples { get; init; } = 2000;

    /// <summary>B of every permutation test; 99 to 1,000,000. Default 9,999, so that p is a multiple of 0.0001.</summary>
    public int Permutations { get; init; } = 9999;

    /// <summary>The run's seed.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Threads to use; never changes a result.</summary>
    public int Jobs { get; init; } = 1;
}
