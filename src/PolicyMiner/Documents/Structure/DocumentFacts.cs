namespace PolicyMiner.Documents.Structure;

/// <summary>What a document says of itself; null where it says nothing.</summary>
internal sealed record DocumentFacts
{
    /// <summary>Title, its lines joined.</summary>
    public string? Title { get; init; }

    /// <summary>发文字号.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>Issuing bodies, joined by 、.</summary>
    public string? Issuer { get; init; }

    /// <summary>文种; of the carried text where there is one.</summary>
    public string? Genre { get; init; }

    /// <summary>文种 of the carrier.</summary>
    public string? CarrierGenre { get; init; }

    /// <summary>Issuer of the carried text.</summary>
    public string? OriginalIssuer { get; init; }

    /// <summary>成文日期.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Days on which a 题注 says that the document was passed, amended or published; <see cref="Date"/> is the last of them when nothing else tells it.</summary>
    public IReadOnlyList<DateOnly> AdoptionDates { get; init; } = [];

    /// <summary>Year, when no day is told.</summary>
    public int? Year { get; init; }

    /// <summary>施行日期.</summary>
    public DateOnly? EffectiveDate { get; init; }

    /// <summary>失效日期.</summary>
    public DateOnly? ExpiryDate { get; init; }

    /// <summary>有效性.</summary>
    public string? Validity { get; init; }

    /// <summary>题注.</summary>
    public string? AdoptionNote { get; init; }
}
