namespace PolicyMiner.Runs.Compare;

/// <summary>How a document of one run differs from that of another.</summary>
public enum DocumentChangeKind
{
    /// <summary>Only the second run has it.</summary>
    Added,

    /// <summary>Only the first run has it.</summary>
    Removed,

    /// <summary>Both have it, with other content or another number of modelled words.</summary>
    Changed,
}
