using PolicyMiner.Evaluation;

namespace PolicyMiner.Selection;

/// <summary>The scores of one topic count, over all starts and folds.</summary>
public sealed record TopicCountScore
{
    /// <summary>K.</summary>
    public required int TopicCount { get; init; }

    /// <summary>ℓ_d(K) of all documents, fold by fold, and n_d: each document's from the start with the best training objective in its fold.</summary>
    public required HeldOutLikelihood HeldOut { get; init; }

    /// <summary>For each fold the same of every start, the best by training objective first; empty where only <see cref="HeldOut"/> is known.</summary>
    internal IReadOnlyList<IReadOnlyList<HeldOutLikelihood>> HeldOutOfStarts { get; init; } = [];

    /// <summary>exp(−Σℓ_d/Σn_d) over all documents: held-out perplexity.</summary>
    public double Perplexity => HeldOut.Perplexity;

    /// <summary>Perplexities of the single held-out fits, every start and fold.</summary>
    public required MetricSummary Cells { get; init; }

    /// <summary>Every metric of a whole model over the starts, by its column name, in the order of the list of metrics.</summary>
    public IReadOnlyList<(string Metric, MetricSummary Summary)> Metrics { get; init; } = [];

    /// <summary>Share of the best fit's topics that at least 70 % of the other starts reproduce; NaN for one start.</summary>
    public double StabilityOverStarts { get; init; } = double.NaN;

    /// <summary>Share of the best fit's topics that at least 70 % of the fits on the training parts of the folds reproduce.</summary>
    public double StabilityOverDocuments { get; init; } = double.NaN;

    /// <summary>Mean of a metric over the starts; NaN when it does not apply.</summary>
    public double Mean(string metric) => Metrics.FirstOrDefault(m => m.Metric == metric).Summary?.Mean ?? double.NaN;
}
