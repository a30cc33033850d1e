namespace PolicyMiner.Vectors;

/// <summary>One thread's figures for a word with a tag.</summary>
internal sealed class TermEntry
{
    /// <summary>The word as it stands in the text.</summary>
    public required string Word { get; init; }

    /// <summary>The word that it is counted as.</summary>
    public required string Term { get; init; }

    /// <summary>Its part of speech; empty when none is known.</summary>
    public required string Tag { get; init; }

    /// <summary>Index of the filter step that removes it, or −1.</summary>
    public required int RemovedBy { get; init; }

    /// <summary>Whether it is a word of content (see <see cref="TermFilter.IsContent"/>).</summary>
    public required bool IsContent { get; init; }

    /// <summary>Tokens.</summary>
    public long Count { get; set; }

    /// <summary>Documents that it stands in.</summary>
    public int DocumentFrequency { get; set; }

    /// <summary>The document that it was last met in.</summary>
    public int LastDocument { get; set; } = -1;
}
