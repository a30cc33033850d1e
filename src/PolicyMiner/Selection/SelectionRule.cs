namespace PolicyMiner.Selection;

/// <summary>How K is chosen.</summary>
public enum SelectionRule
{
    /// <summary>The smaller of <see cref="OneSe"/> and <see cref="Knee"/> (one-se alone when no swept K is a knee), as its median over resamples of documents and starts.</summary>
    Auto,

    /// <summary>The smallest K whose loss against the best K is within one standard error, paired by document.</summary>
    OneSe,

    /// <summary>The K of lowest held-out perplexity.</summary>
    Min,

    /// <summary>The smallest K from which one more topic gains less than the limit.</summary>
    Knee,

    /// <summary>The K of highest mean C_NPMI among K ≥ 5.</summary>
    Npmi,

    /// <summary>The largest K of which at least 80 % of the topics are reproduced, over starts and over documents. Never the highest mean: that always picks the smallest K.</summary>
    Stability,

    /// <summary>The median of one-se, knee, npmi and stability, rounded down.</summary>
    Consensus,
}
