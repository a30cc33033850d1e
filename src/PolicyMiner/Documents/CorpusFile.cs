namespace PolicyMiner.Documents;

/// <summary>One file of the corpus folder that holds documents.</summary>
/// <param name="RelativePath">Path relative to the corpus folder, parts joined by '/'.</param>
/// <param name="FullPath">Where it is on this machine; never part of a result.</param>
internal sealed record CorpusFile(string RelativePath, string FullPath)
{
    /// <summary>Whether it holds one document a row.</summary>
    public bool IsTable { get; init; }
}
