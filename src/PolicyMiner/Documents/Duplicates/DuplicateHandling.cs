namespace PolicyMiner.Documents.Duplicates;

/// <summary>What becomes of documents that are copies of others.</summary>
public enum DuplicateHandling
{
    /// <summary>Exact copies are left out, all but the first; near-duplicates stay, with a warning.</summary>
    Drop,

    /// <summary>All documents stay; copies are named in the tables and in warnings.</summary>
    Keep,

    /// <summary>
    /// All documents stay, and a group of n copies (exact or near) counts as one document: in a fit each token of its members counts 1/n, document frequency
    /// counts groups, held-out scores and co-occurrence counts take the first member of a group alone, and means over documents weigh each member 1/n.
    /// Every member has its own θ, from all its tokens. Only for <c>--engine cvb0</c>: a sampler draws whole tokens.
    /// </summary>
    Weight,
}
