namespace PolicyMiner.Documents.Clauses;

/// <summary>A clause while the tree is being built.</summary>
internal sealed class ClauseNode
{
    public required int Index { get; init; }

    public required int Parent { get; init; }

    public required ClauseKind Kind { get; init; }

    /// <summary>The marker, or null for a paragraph.</summary>
    public ClauseMarker? Marker { get; init; }

    /// <summary>The number of a decimal outline, or null.</summary>
    public DecimalNumber? Decimal { get; init; }

    /// <summary>Whether the marker tells the holder's number too: 4.2 below 4.</summary>
    public bool TellsHolder { get; init; }

    public required string WorkTitle { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    public int HeadingStart { get; init; }

    public int HeadingLength { get; init; }

    public int BodyStart { get; init; }

    public int BodyLength => HasBody ? End - BodyStart : 0;

    public bool HasBody => BodyStart < End;

    public int LeadIn { get; set; } = -1;

    /// <summary>For a paragraph: which one of its holder it is, from 1; 0 for a mere heading.</summary>
    public int Ordinal { get; set; }

    /// <summary>Paragraphs that the clause holds, its own body included.</summary>
    public int Paragraphs { get; set; }

    /// <summary>A point of a list after a lead-in, not a heading: a plain paragraph after it belongs to what holds the list.</summary>
    public bool IsListItem { get; set; }
}
