namespace PolicyMiner.Documents;

/// <summary>What is known of one document, without its text: small enough to keep for 100,000 documents.</summary>
public sealed record DocumentRecord
{
    /// <summary>Stable id, D001 …: documents are numbered in ordinal order of their relative path (and row, in a table of documents).</summary>
    public required string Id { get; init; }

    /// <summary>Path relative to the corpus folder, parts joined by '/'.</summary>
    public required string File { get; init; }

    /// <summary>Row or line of the table that the document stands in, 1-based; null for a file of one document.</summary>
    public int? Row { get; init; }

    /// <summary>Where the document is, for messages: its file, with the row where there is one.</summary>
    public string Place => Row is null ? File : $"{File}:{Foundation.NumberFormat.Integer(Row.Value)}";

    /// <summary>Title: metadata first, else from the text, else the file name without its extension.</summary>
    public required string Title { get; init; }

    /// <summary>发文字号, or null.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>Issuing body or bodies (joined by 、), or null.</summary>
    public string? Issuer { get; init; }

    /// <summary>Level of the issuer: 国家, 省, 市, 县 or 机构; or null.</summary>
    public string? Level { get; init; }

    /// <summary>Region, or null.</summary>
    public string? Region { get; init; }

    /// <summary>文种, for example 意见; of the carried text where a notice carries one. Or null.</summary>
    public string? Genre { get; init; }

    /// <summary>文种 of the notice that carries (印发, 转发, 发布) the text of <see cref="Genre"/>; null when nothing is carried.</summary>
    public string? CarrierGenre { get; init; }

    /// <summary>Issuer of the carried text, or null.</summary>
    public string? OriginalIssuer { get; init; }

    /// <summary>Issue date (成文日期), or null.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Year, when only that is known or from <see cref="Date"/>; or null.</summary>
    public int? Year { get; init; }

    /// <summary>施行日期: when the document comes into force, or null; never taken for the issue date.</summary>
    public DateOnly? EffectiveDate { get; init; }

    /// <summary>失效日期: when it ceases to be in force, or null.</summary>
    public DateOnly? ExpiryDate { get; init; }

    /// <summary>有效性 as the source states it, for example 现行有效 or 已废止; or null.</summary>
    public string? Validity { get; init; }

    /// <summary>题注 of a law: who passed, amended or published it and when; or null.</summary>
    public string? AdoptionNote { get; init; }

    /// <summary>Number of characters of the modelled text.</summary>
    public int Characters { get; init; }

    /// <summary>Kind of file by its content: "txt", "md", "html", "docx", "pdf", "xlsx" …</summary>
    public string FileKind { get; init; } = "txt";

    /// <summary>Encoding of the file as found, for example "utf-8", "utf-8-bom", "gb18030".</summary>
    public required string Encoding { get; init; }

    /// <summary>Values of the user's own metadata columns, in the order of <see cref="Corpus.ExtraColumns"/>; empty text where missing.</summary>
    public IReadOnlyList<string> Extra { get; init; } = [];

    /// <summary>Name of the group of near-duplicates that the document belongs to, G001 …; empty when it stands alone.</summary>
    public string DuplicateGroup { get; init; } = string.Empty;

    /// <summary>Why the document takes no part in the model, or null when it does.</summary>
    public string? ExcludedReason { get; init; }
}
