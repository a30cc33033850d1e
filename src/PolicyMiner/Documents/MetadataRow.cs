namespace PolicyMiner.Documents;

/// <summary>What the user's metadata say of one document; empty cells are null.</summary>
internal sealed record MetadataRow
{
    /// <summary>Line of the table, 1-based.</summary>
    public required int Line { get; init; }

    /// <summary>The file as the table names it, with '/' between parts.</summary>
    public required string File { get; init; }

    /// <summary>Title.</summary>
    public string? Title { get; init; }

    /// <summary>Issuing body.</summary>
    public string? Issuer { get; init; }

    /// <summary>Region.</summary>
    public string? Region { get; init; }

    /// <summary>文种.</summary>
    public string? Genre { get; init; }

    /// <summary>Date as written.</summary>
    public string? Date { get; init; }

    /// <summary>Values of the user's own columns.</summary>
    public IReadOnlyList<string> Extra { get; init; } = [];
}
