namespace PolicyMiner.Documents.Structure;

/// <summary>What stands above the body of a text.</summary>
internal sealed class PartHead
{
    /// <summary>Title, its lines joined; null when there is none.</summary>
    public string? Title { get; set; }

    /// <summary>发文字号.</summary>
    public string? Number { get; set; }

    /// <summary>Issuing body by the red head, the order's name or the note under the title.</summary>
    public string? Issuer { get; set; }

    /// <summary>Kind of order: 令, 公告 or 通告, whose name stands above instead of a title.</summary>
    public string? OrderKind { get; set; }

    /// <summary>Date under the title.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>题注, its lines joined; empty when there is none.</summary>
    public List<string> AdoptionNotes { get; } = [];

    /// <summary>Index table of a website: 发文机关, 成文日期 and the like, keys without blanks.</summary>
    public Dictionary<string, string> Index { get; } = new(StringComparer.Ordinal);

    /// <summary>First line of the body.</summary>
    public int BodyStart { get; set; }
}
