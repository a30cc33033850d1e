namespace PolicyMiner.Selection;

/// <summary>What one fit on all documents gave.</summary>
public sealed record WholeCorpusFit
{
    /// <summary>Number of the random start, 0 … seeds − 1.</summary>
    public required int Start { get; init; }

    /// <summary>Value of each metric that applies, by its column name (<see cref="Evaluation.TopicMetrics"/>); NaN where it is not defined.</summary>
    public required IReadOnlyDictionary<string, double> Metrics { get; init; }

    /// <summary>The engine's training objective at the end of the fit; higher is better.</summary>
    public required double Objective { get; init; }

    /// <summary>Iterations that the fit took.</summary>
    public required int Iterations { get; init; }

    /// <summary>Whether the fit converged.</summary>
    public required bool Converged { get; init; }
}
