namespace PolicyMiner.Documents;

/// <summary>How a folder of policies is read.</summary>
public sealed record IntakeOptions
{
    /// <summary>Metadata table; null: <c>metadata.csv</c> in the corpus folder, when there is one.</summary>
    public string? MetadataFile { get; init; }
}
