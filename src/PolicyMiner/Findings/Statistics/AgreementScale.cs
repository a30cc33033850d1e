namespace PolicyMiner.Findings.Statistics;

/// <summary>What the categories that people code with mean to each other.</summary>
public enum AgreementScale
{
    /// <summary>Names: any two different ones differ alike.</summary>
    Nominal,

    /// <summary>Ranks: the further apart, the worse.</summary>
    Ordinal,
}
