namespace PolicyMiner.Selection;

/// <summary>What the fits on all documents gave at one K.</summary>
public sealed record WholeCorpusScore
{
    /// <summary>K.</summary>
    public required int TopicCount { get; init; }

    /// <summary>One for each start.</summary>
    public required IReadOnlyList<WholeCorpusFit> Fits { get; init; }

    /// <summary>The start with the best training objective: its topics are the ones looked for in the other fits.</summary>
    public required int BestStart { get; init; }

    /// <summary>For each topic of the best fit, the number of other starts that reproduce it.</summary>
    public required int[] ReproducedInStarts { get; init; }
}
