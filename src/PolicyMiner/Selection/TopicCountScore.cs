using PolicyMiner.Evaluation;

namespace PolicyMiner.Selection;

/// <summary>The scores of one topic count, over all starts and folds.</summary>
public sealed record TopicCountScore
{
    /// <summary>K.</summary>
    public required int TopicCount { get; init; }

    /// <summary>ℓ_d(K) of all documents, averaged over the starts, and n_d.</summary>
    public required HeldOutLikelihood HeldOut { get; init; }

    /// <summary>exp(−Σℓ_d/Σn_d) over all documents: held-out perplexity.</summary>
    public double Perplexity => HeldOut.Perplexity;

    /// <summary>Mean of the perplexities of the single cells.</summary>
    public required double CellMean { get; init; }

    /// <summary>Standard deviation (n − 1) of the perplexities of the single cells; NaN for one cell.</summary>
    public required double CellDeviation { get; init; }

    /// <summary>Number of cells.</summary>
    public required int Cells { get; init; }
}
