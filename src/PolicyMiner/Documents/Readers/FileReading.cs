namespace PolicyMiner.Documents.Readers;

/// <summary>What came of reading a file: documents, or the reason why there are none.</summary>
/// <param name="Kind">Kind by content.</param>
/// <param name="Documents">Documents; one without text when the file cannot be used.</param>
/// <param name="Mismatch">That name and content differ, or null.</param>
internal sealed record FileReading(string Kind, IReadOnlyList<SourceDocument> Documents, string? Mismatch)
{
    /// <summary>Code of the warning when the file cannot be used, or null.</summary>
    public string? FailureCode { get; private init; }

    /// <summary>Why the file cannot be used, or null.</summary>
    public string? Failure { get; private init; }

    /// <summary>What to do about it, or null.</summary>
    public string? Action { get; private init; }

    /// <summary>A file that cannot be used.</summary>
    public static FileReading Failed(string kind, string code, string reason, string action, string? mismatch = null)
        => new(kind, [new SourceDocument(string.Empty, "unknown")], mismatch) { FailureCode = code, Failure = reason, Action = action };
}
