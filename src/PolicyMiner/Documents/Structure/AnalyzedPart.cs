namespace PolicyMiner.Documents.Structure;

/// <summary>One text of a file, as a range of lines.</summary>
internal sealed class AnalyzedPart
{
    public required TextPartKind Kind { get; set; }

    /// <summary>First line.</summary>
    public required int Start { get; init; }

    /// <summary>End (exclusive).</summary>
    public required int End { get; init; }

    public required PartHead Head { get; init; }

    /// <summary>Its signature, or null.</summary>
    public Signature? Signature { get; set; }
}
