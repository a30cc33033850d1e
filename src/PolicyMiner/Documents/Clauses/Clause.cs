namespace PolicyMiner.Documents.Clauses;

/// <summary>
/// One clause of a document: the smallest unit that can be cited, with its place in the modelled text. Its own text
/// ([<see cref="Start"/>, <see cref="Start"/> + <see cref="Length"/>)) leaves out the clauses below it, so every character belongs to one clause at most.
/// </summary>
public sealed record Clause
{
    /// <summary>Place in <see cref="ClauseTree.Clauses"/>; clauses stand in the order of the text, 0-based.</summary>
    public required int Index { get; init; }

    /// <summary>Index of the clause that holds this one, or −1 at the top.</summary>
    public required int Parent { get; init; }

    /// <summary>What it is.</summary>
    public required ClauseKind Kind { get; init; }

    /// <summary>Its number as printed, for example 第十二条, （三） or 1.; empty for a paragraph.</summary>
    public required string Marker { get; init; }

    /// <summary>How it is cited within its text, for example 第十二条第（三）项 or 三、（二）; empty for a document of one paragraph.</summary>
    public required string Citation { get; init; }

    /// <summary>Title of the text it stands in: the document's own, or that of a carried text or attachment.</summary>
    public required string WorkTitle { get; init; }

    /// <summary>Start of its own text (marker, heading and body) in <see cref="PolicyDocument.Text"/>, in UTF-16 units.</summary>
    public required int Start { get; init; }

    /// <summary>Length of its own text.</summary>
    public required int Length { get; init; }

    /// <summary>Start of its heading, without marker and end punctuation.</summary>
    public required int HeadingStart { get; init; }

    /// <summary>Length of its heading; 0 when it has none.</summary>
    public required int HeadingLength { get; init; }

    /// <summary>Start of its body: the sentences after marker and heading.</summary>
    public required int BodyStart { get; init; }

    /// <summary>Length of its body; 0 for a mere heading.</summary>
    public required int BodyLength { get; init; }

    /// <summary>End (exclusive) of the last clause below it, or of its own text.</summary>
    public required int SubtreeEnd { get; init; }

    /// <summary>
    /// Index of the clause whose body leads in to this item (…有下列情形之一的：), or −1. To be shown and coded with the item;
    /// it is a clause of its own, so its words are counted once.
    /// </summary>
    public int LeadIn { get; init; } = -1;
}
