namespace PolicyMiner.Findings.Labels;

/// <summary>How often a phrase was met.</summary>
internal struct PhraseTally
{
    /// <summary>Times in all.</summary>
    public int Count;

    /// <summary>Times that it may be part of a longer name: a noun stands beside it without a mark between.</summary>
    public int Open;

    /// <summary>Documents of the topic that hold it.</summary>
    public int Documents;

    /// <summary>The document that was counted last.</summary>
    public int LastDocument;
}
