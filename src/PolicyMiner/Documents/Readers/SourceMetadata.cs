namespace PolicyMiner.Documents.Readers;

/// <summary>Metadata of one document, from <c>metadata.csv</c>, a table of documents or a file's front matter; null where nothing is told.</summary>
internal sealed record SourceMetadata
{
    /// <summary>Nothing told.</summary>
    public static SourceMetadata None { get; } = new();

    /// <summary>Where it stands, for messages.</summary>
    public string Origin { get; init; } = string.Empty;

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

    /// <summary>发文字号.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>Columns of the user's own.</summary>
    public IReadOnlyDictionary<string, string> Extra { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>These metadata, with the gaps filled from others that count less.</summary>
    public SourceMetadata Over(SourceMetadata other) => new()
    {
        Origin = Origin.Length > 0 ? Origin : other.Origin,
        Title = Title ?? other.Title,
        Issuer = Issuer ?? other.Issuer,
        Region = Region ?? other.Region,
        Genre = Genre ?? other.Genre,
        Date = Date ?? other.Date,
        DocumentNumber = DocumentNumber ?? other.DocumentNumber,
        Extra = other.Extra.Concat(Extra).GroupBy(static e => e.Key, StringComparer.Ordinal).ToDictionary(static g => g.Key, static g => g.Last().Value, StringComparer.Ordinal),
    };
}
