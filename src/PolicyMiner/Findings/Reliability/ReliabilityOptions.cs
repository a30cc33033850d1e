namespace PolicyMiner.Findings.Reliability;

/// <summary>How the topics of the reported model are looked for again.</summary>
public sealed record ReliabilityOptions
{
    /// <summary>Fits of all documents from other seeds, 0 to 100. Default 5.</summary>
    public int Seeds { get; init; } = 5;

    /// <summary>Fits of a part of the documents, 0 to 100. Default 10.</summary>
    public int Subsamples { get; init; } = 10;

    /// <summary>Part of the documents of each of these fits, drawn without replacement (a bootstrap would plant duplicates); above 0, below 1. Default 0.8.</summary>
    public double SubsampleShare { get; init; } = 0.8;
}
