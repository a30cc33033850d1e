namespace PolicyMiner.Findings.Reliability;

/// <summary>How often a topic of the reported model is found again (matched one to one; cosine of φ at least 0.7 and five of ten top words shared).</summary>
/// <param name="SeedsReproduced">Fits of all documents from other seeds that reproduce it.</param>
/// <param name="SeedFits">Number of these fits.</param>
/// <param name="SubsamplesReproduced">Fits of 80 % of the documents that reproduce it.</param>
/// <param name="SubsampleFits">Number of these fits.</param>
/// <param name="MeanCosine">Mean cosine of φ with its counterparts in all these fits; NaN without fits.</param>
public sealed record TopicReliability(int SeedsReproduced, int SeedFits, int SubsamplesReproduced, int SubsampleFits, double MeanCosine)
{
    /// <summary>m of "reproduced m of n".</summary>
    public int Reproduced => SeedsReproduced + SubsamplesReproduced;

    /// <summary>n of "reproduced m of n".</summary>
    public int Fits => SeedFits + SubsampleFits;

    /// <summary>Whether fewer than 70 % of the fits from other seeds reproduce the topic (W05).</summary>
    public bool IsUnstable => SeedsReproduced < Foundation.WarningCodes.MinReproducedShare * SeedFits;

    /// <summary>"reproduced m of n", or an empty text without fits.</summary>
    public override string ToString()
        => Fits == 0 ? string.Empty : $"reproduced {Foundation.NumberFormat.Integer(Reproduced)} of {Foundation.NumberFormat.Integer(Fits)}";
}
