namespace PolicyMiner.Evaluation;

/// <summary>What a metric needs besides φ.</summary>
[Flags]
public enum MetricNeeds
{
    /// <summary>φ alone.</summary>
    None = 0,

    /// <summary>θ of the units, and the bag of words with the same units.</summary>
    Units = 1,

    /// <summary>The kept words in the order of the text.</summary>
    Sequences = 2,

    /// <summary>The borders of the clauses in those sequences.</summary>
    Clauses = 4,

    /// <summary>Other fits with the same number of topics.</summary>
    OtherFits = 8,

    /// <summary>Two halves of held-out units.</summary>
    HeldOut = 16,

    /// <summary>Log-likelihoods of a sampler's samples.</summary>
    Samples = 32,
}
