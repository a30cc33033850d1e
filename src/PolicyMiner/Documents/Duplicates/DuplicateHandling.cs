namespace PolicyMiner.Documents.Duplicates;

/// <summary>What becomes of documents that are copies of others.</summary>
public enum DuplicateHandling
{
    /// <summary>Exact copies are left out, all but the first; near-duplicates stay, with a warning.</summary>
    Drop,

    /// <summary>All documents stay; copies are named in the tables and in warnings.</summary>
    Keep,
}
