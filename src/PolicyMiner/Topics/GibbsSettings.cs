namespace PolicyMiner.Topics;

/// <summary>Settings of the Gibbs sampler that no user needs to turn.</summary>
internal sealed record GibbsSettings
{
    /// <summary>The settings in use.</summary>
    public static GibbsSettings Default { get; } = new();

    /// <summary>Sweeps when the user gives no number: as usual in papers, and as MALLET and tomotopy do.</summary>
    public int Sweeps { get; init; } = 1000;

    /// <summary>Sweeps before the priors are first fitted: the first ones still show the random start.</summary>
    public int FirstPriorFit { get; init; } = 20;

    /// <summary>Sweeps from one fit of the priors to the next. They stay as they are once samples are kept, so that all samples come from one posterior.</summary>
    public int PriorFitInterval { get; init; } = 10;

    /// <summary>Most topics for which all K weights of a token are computed; above, <see cref="SparseGibbsKernel"/> is faster (measured: tests/PolicyMiner.Benchmarks/results/engines.md).</summary>
    public int DenseTopics { get; init; } = 150;

    /// <summary>
    /// Largest rise of the mean of ln p(w|z) per token from the first to the second half of the sweeps after burn-in at which the chain counts as
    /// settled: a perplexity 0.5 % better would have been within reach.
    /// </summary>
    public double MostRise { get; init; } = 0.005;
}
