namespace PolicyMiner.Documents;

/// <summary>How many characters <see cref="TextNormalizer"/> changed or took out, by kind.</summary>
public sealed record NormalizationCounts
{
    /// <summary>Full-width letters, digits and signs made half-width.</summary>
    public long FullWidth { get; set; }

    /// <summary>Wide and no-break blanks made plain blanks.</summary>
    public long Blanks { get; set; }

    /// <summary>Line ends of other systems made '\n'.</summary>
    public long LineEnds { get; set; }

    /// <summary>Characters taken out that nobody sees: zero-width ones, marks of direction, NUL and other control characters.</summary>
    public long Invisible { get; set; }

    /// <summary>Each kind by name, for the ledger.</summary>
    internal IEnumerable<(string Kind, long Count)> Kinds
        => [("full-width", FullWidth), ("wide-blanks", Blanks), ("line-ends", LineEnds), ("invisible", Invisible)];

    /// <summary>Adds others to these.</summary>
    internal void Add(NormalizationCounts other)
    {
        FullWidth += other.FullWidth;
        Blanks += other.Blanks;
        LineEnds += other.LineEnds;
        Invisible += other.Invisible;
    }
}
