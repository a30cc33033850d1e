namespace PolicyMiner.Topics;

/// <summary>What a fit of a topic model needs to know besides the bag of words.</summary>
public sealed record LdaOptions
{
    /// <summary>K, the number of topics: 1 to 500.</summary>
    public required int Topics { get; init; }

    /// <summary>The user's seed; the same for a whole run. Any value.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Number of the start for this seed: a different start is a different random initialisation. 0 or more.</summary>
    public int Start { get; init; }

    /// <summary>Start value of each α_k, the Dirichlet prior of topics in a document; above 0. Default 0.1.</summary>
    public double Alpha { get; init; } = 0.1;

    /// <summary>Start value of β, the symmetric Dirichlet prior of words in a topic; above 0. Default 0.05.</summary>
    public double Beta { get; init; } = 0.05;

    /// <summary>Whether α is fitted (asymmetric; Wallach, Mimno and McCallum 2009). Default true.</summary>
    public bool OptimizeAlpha { get; init; } = true;

    /// <summary>Whether β is fitted (symmetric). Default true.</summary>
    public bool OptimizeBeta { get; init; } = true;

    /// <summary>Most iterations of the engine; 1 or more. Null: the engine's own default.</summary>
    public int? Iterations { get; init; }

    /// <summary>Threads to use; never changes a result. 1 or more.</summary>
    public int Jobs { get; init; } = 1;
}
